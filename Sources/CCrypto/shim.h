// libcrypto for Swift.
#ifndef SEALREVIEW_CCRYPTO_SHIM_H
#define SEALREVIEW_CCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
