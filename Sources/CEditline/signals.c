#define _GNU_SOURCE
#include "CEditline.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

// --- What has to be put back -----------------------------------------------------------------

static struct termios original;
static atomic_int terminal = -1;  // -1: nothing to put back
static atomic_bool has_escapes;
static atomic_bool has_entry;

static void put_back(int fd) {
  if (fd < 0) return;
  static const char paste_off[] = "\033[?2004l";
  if (atomic_load(&has_escapes)) (void)!write(fd, paste_off, sizeof paste_off - 1);
  // A process in the background would be stopped by SIGTTOU here; it must not touch the terminal.
  if (tcgetpgrp(fd) == getpgrp()) tcsetattr(fd, TCSANOW, &original);
}

static void restore(void) { put_back(atomic_exchange(&terminal, -1)); }

void ce_arm_restore(int fd, const struct termios *modes, bool escapes) {
  static atomic_flag registered = ATOMIC_FLAG_INIT;
  if (!atomic_flag_test_and_set(&registered)) atexit(restore);
  atomic_store(&terminal, -1);  // a signal between these lines finds a whole state or none
  original = *modes;
  atomic_store(&has_escapes, escapes);
  atomic_store(&terminal, fd);
}

void ce_disarm_restore(void) { atomic_store(&terminal, -1); }

void ce_mark_entry(bool is_open) { atomic_store(&has_entry, is_open); }

// Brings the cursor behind an entry that is being edited, so that a shell begins on a row of its own.
static void leave_entry(int fd) {
  if (fd < 0 || !atomic_exchange(&has_entry, false) || tcgetpgrp(fd) != getpgrp()) return;
  static const char below[] = "\r\n\033[J";
  (void)!write(fd, below, atomic_load(&has_escapes) ? sizeof below - 1 : 2);
}

// --- What has to be removed ------------------------------------------------------------------

enum { path_limit = 4096, copies = 3 };
static char removed_files[copies][path_limit];
static char removed_folder[path_limit];
static atomic_bool has_removal;

static void remove_files(void) {
  if (!atomic_exchange(&has_removal, false)) return;
  for (int i = 0; i < copies; i++) unlink(removed_files[i]);
  rmdir(removed_folder);
}

bool ce_arm_removal(const char *folder, const char *name) {
  static const char *const forms[copies] = {"%s/%s", "%s/%s~", "%s/.%s.swp"};
  static atomic_flag registered = ATOMIC_FLAG_INIT;
  if (!atomic_flag_test_and_set(&registered)) atexit(remove_files);
  atomic_store(&has_removal, false);
  for (int i = 0; i < copies; i++)
    if (snprintf(removed_files[i], path_limit, forms[i], folder, name) >= path_limit) return false;
  snprintf(removed_folder, path_limit, "%s", folder);
  atomic_store(&has_removal, true);
  return true;
}

void ce_disarm_removal(void) { atomic_store(&has_removal, false); }

// --- Signals ---------------------------------------------------------------------------------

static int read_end = -1;
static atomic_int write_end = -1;

static const int reported[] = {SIGINT, SIGWINCH, SIGCONT, SIGHUP};
static const int fatal[] = {SIGTERM, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
static struct sigaction former[sizeof fatal / sizeof *fatal];

static void report(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  (void)!write(atomic_load(&write_end), &byte, 1);
  errno = saved;
}

// Puts the terminal back and lets the signal do what it would have done without us.
static atomic_bool is_ending;

static void end(int number) {
  // A second SIGTERM on another thread must not overtake the first in the middle of its work; a
  // crash in the middle of it must.
  if (atomic_exchange(&is_ending, true) && (number == SIGTERM || number == SIGQUIT)) return;
  leave_entry(atomic_load(&terminal));
  restore();
  remove_files();
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++)
    if (fatal[i] == number) sigaction(number, &former[i], NULL);
  raise(number);
}

void ce_wait_if_ending(void) {
  while (atomic_load(&is_ending)) pause();
}

bool ce_has_shell(void) {
  pid_t parent = getppid();
  return getpgid(parent) != getpgrp() && getsid(parent) == getsid(0);
}

// Puts the terminal back for as long as the process is stopped; SIGCONT is reported afterwards.
static void stop(int number) {
  if (!ce_has_shell()) return;
  int saved = errno;
  put_back(atomic_load(&terminal));

  struct sigaction ours, plain = {0};
  sigset_t only, before;
  sigemptyset(&plain.sa_mask);
  plain.sa_handler = SIG_DFL;
  sigaction(number, &plain, &ours);
  raise(number);
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, &before);  // here it stops, and here it goes on
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(number, &ours, NULL);
  errno = saved;
}

static void install(int number, void (*handler)(int), int flags) {
  struct sigaction action = {0}, before;
  // nohup, and simple shells for jobs in the background, have signals ignored on purpose.
  if (sigaction(number, NULL, &before) == 0 && before.sa_handler == SIG_IGN) return;
  sigemptyset(&action.sa_mask);
  action.sa_flags = flags;
  action.sa_handler = handler;
  sigaction(number, &action, NULL);
}

int ce_install_signal_handlers(void) {
  if (read_end >= 0) return read_end;
  int ends[2];
  if (ce_make_pipe(&ends[0], &ends[1]) != 0) return -1;
  read_end = ends[0];
  atomic_store(&write_end, ends[1]);

  for (size_t i = 0; i < sizeof reported / sizeof *reported; i++)
    install(reported[i], report, SA_RESTART);
  install(SIGTSTP, stop, SA_RESTART);
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    sigaction(fatal[i], NULL, &former[i]);
    install(fatal[i], end, SA_ONSTACK);
  }
  return read_end;
}
