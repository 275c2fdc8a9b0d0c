// Children on a pseudo-terminal of their own. In C, because nothing of the Swift runtime may run
// between fork and exec, and because the wait macros and ioctl cannot be imported.
#ifndef CPTY_H
#define CPTY_H

#include <stdbool.h>
#include <sys/types.h>

// Starts `path` as the leader of a session whose terminal is the new pty. With `out` ≥ 0, standard
// output is that descriptor instead. Returns -1 with errno set.
pid_t cpty_spawn(int *_Nonnull primary, unsigned short rows, unsigned short columns, int out,
                 const char *_Nonnull path, char *_Nullable const *_Nonnull argv,
                 char *_Nullable const *_Nonnull envp);

int cpty_resize(int primary, unsigned short rows, unsigned short columns);

// Whether the terminal hands over keys one by one (ICANON off).
bool cpty_is_raw(int primary);

// Whether the terminal shows what is typed (ECHO on) and Ctrl-C is a signal (ISIG on).
bool cpty_echoes(int primary);
bool cpty_sends_signals(int primary);

// Returns true when the child has ended, with its status as a shell tells it (128 + signal).
bool cpty_has_ended(pid_t child, int *_Nonnull status);

// Columns that a character takes, by the C library and whatever the locale is; -1 for controls.
int cpty_width(unsigned int scalar);

#endif
