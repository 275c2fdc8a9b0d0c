#define _GNU_SOURCE
#include "CEditline.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

int ce_open(const char *path, int flags, int mode) { return open(path, flags | O_CLOEXEC, mode); }

int ce_duplicate(int fd) { return fcntl(fd, F_DUPFD_CLOEXEC, 3); }

bool ce_window_size(int fd, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

int ce_make_pipe(int *readEnd, int *writeEnd) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
  }
  *readEnd = ends[0];
  *writeEnd = ends[1];
  return 0;
}

int ce_open_controlling_terminal(void) {
#ifdef __APPLE__
  for (int fd = 0; fd < 3; fd++) {
    char name[256];
    if (isatty(fd) && ttyname_r(fd, name, sizeof name) == 0)
      return open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  }
#endif
  return open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
}
