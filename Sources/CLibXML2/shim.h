// libxml2 for Swift: the headers XMLStream needs, and the few C functions that Swift cannot name or write.
#ifndef SEALREVIEW_CLIBXML2_SHIM_H
#define SEALREVIEW_CLIBXML2_SHIM_H

// ICU's headers, pulled in by <libxml/encoding.h>, clash with Foundation's own copy of ICU
// ("'UErrorCode' has different definitions in different modules", first clean build only).
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>  // first: dict.h relies on its types
#include <libxml/dict.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <stddef.h>

static void sealreview_ignore_message(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

static xmlParserInputPtr sealreview_load_nothing(
    const char *url, const char *identifier, xmlParserCtxtPtr context) {
  (void)url;
  (void)identifier;
  (void)context;
  return NULL;
}

// Silences what libxml2 prints past every option, in this thread and in threads still to start.
static inline void sealreview_silence_generic_errors(void) {
  xmlSetGenericErrorFunc(NULL, sealreview_ignore_message);
  xmlThrDefSetGenericErrorFunc(NULL, sealreview_ignore_message);
}

// The last place of a byte, or NULL: memrchr, which Glibc's module leaves out.
void *memrchr(const void *bytes, int byte, size_t count);

// The system's wording for an error number, for every thread: another that Glibc's module leaves out.
const char *strerrordesc_np(int number);

// Refuses every external entity, schema part and document type definition, whatever asks for it.
static inline void sealreview_deny_external_entities(void) {
  xmlSetExternalEntityLoader(sealreview_load_nothing);
}

#endif
