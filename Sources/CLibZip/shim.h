// libzip for Swift.
#ifndef SEALREVIEW_CLIBZIP_SHIM_H
#define SEALREVIEW_CLIBZIP_SHIM_H

#include <zip.h>

#endif
