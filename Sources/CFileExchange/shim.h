#ifndef SEALREVIEW_FILE_EXCHANGE_H
#define SEALREVIEW_FILE_EXCHANGE_H

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two paths in one step; 0, or -1 with errno. Glibc's wrapper is hidden from Swift.
static inline int sealreview_exchange(const char *left, const char *right) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE);
}

#endif
