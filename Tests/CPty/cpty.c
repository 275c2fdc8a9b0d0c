#define _GNU_SOURCE
#include "CPty.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

pid_t cpty_spawn(int *primary, unsigned short rows, unsigned short columns, int out,
                 const char *path, char *const *argv, char *const *envp) {
  struct winsize size = {rows, columns, 0, 0};
  pid_t child = forkpty(primary, NULL, NULL, &size);
  if (child == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    if (out >= 0) {
      dup2(out, STDOUT_FILENO);
      close(out);
    }
    execve(path, argv, envp);
    _exit(127);
  }
  if (child > 0) fcntl(*primary, F_SETFD, FD_CLOEXEC);
  return child;
}

int cpty_resize(int primary, unsigned short rows, unsigned short columns) {
  struct winsize size = {rows, columns, 0, 0};
  return ioctl(primary, TIOCSWINSZ, &size);
}

static bool has(int primary, tcflag_t flag) {
  struct termios modes;
  return tcgetattr(primary, &modes) == 0 && (modes.c_lflag & flag) != 0;
}

bool cpty_is_raw(int primary) { return !has(primary, ICANON); }

bool cpty_echoes(int primary) { return has(primary, ECHO); }

bool cpty_sends_signals(int primary) { return has(primary, ISIG); }

bool cpty_has_ended(pid_t child, int *status) {
  int raw;
  if (waitpid(child, &raw, WNOHANG) != child) return false;
  *status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
  return true;
}

int cpty_width(unsigned int scalar) {
  static _Thread_local locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
