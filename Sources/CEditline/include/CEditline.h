// What Swift cannot import from libedit and from the C library. Nothing else belongs here.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <termios.h>
#include <wchar.h>

typedef wchar_t *_Nullable (*ce_prompt_fn)(EditLine *_Nullable);
typedef int (*ce_getc_fn)(EditLine *_Nullable, wchar_t *_Nullable);
typedef unsigned char (*ce_key_fn)(EditLine *_Nullable, wint_t);

// el_wset, el_wget and history_w are variadic, which Swift cannot call: one inline function for
// each operation that is used.

// Variadic.
static inline int ce_set_prompt(EditLine *_Nonnull el, ce_prompt_fn _Nonnull f) {
  return el_wset(el, EL_PROMPT, f);
}
// Variadic.
static inline int ce_set_editor(EditLine *_Nonnull el, const wchar_t *_Nonnull name) {
  return el_wset(el, EL_EDITOR, name);
}
// Variadic.
static inline int ce_set_signal(EditLine *_Nonnull el, int on) {
  return el_wset(el, EL_SIGNAL, on);
}
// Variadic.
static inline int ce_set_getc(EditLine *_Nonnull el, ce_getc_fn _Nonnull f) {
  return el_wset(el, EL_GETCFN, f);
}
// Variadic.
static inline int ce_set_client_data(EditLine *_Nonnull el, void *_Nullable p) {
  return el_wset(el, EL_CLIENTDATA, p);
}
// Variadic, and returns through a pointer.
static inline void *_Nullable ce_client_data(EditLine *_Nonnull el) {
  void *p = NULL;
  el_wget(el, EL_CLIENTDATA, &p);
  return p;
}
// Variadic. libedit keeps `name` and `help` without copying them: they must live for ever.
static inline int ce_add_function(EditLine *_Nonnull el, const wchar_t *_Nonnull name,
                                  const wchar_t *_Nonnull help, ce_key_fn _Nonnull f) {
  return el_wset(el, EL_ADDFN, name, help, f);
}
// Variadic, ended by a null pointer.
static inline int ce_bind(EditLine *_Nonnull el, const wchar_t *_Nonnull key,
                          const wchar_t *_Nonnull function) {
  return el_wset(el, EL_BIND, key, function, (wchar_t *)0);
}
// Variadic, ended by a null pointer. Binds in the second map: the command mode of vi.
static inline int ce_bind_command_mode(EditLine *_Nonnull el, const wchar_t *_Nonnull key,
                                       const wchar_t *_Nonnull function) {
  return el_wset(el, EL_BIND, L"-a", key, function, (wchar_t *)0);
}
// Variadic, ended by a null pointer. `mode` is L"-d" (while editing) or L"-x" (between reads).
static inline int ce_set_tty(EditLine *_Nonnull el, const wchar_t *_Nonnull mode,
                             const wchar_t *_Nonnull flag) {
  return el_wset(el, EL_SETTY, mode, flag, (wchar_t *)0);
}
// Variadic.
static inline int ce_prepare_terminal(EditLine *_Nonnull el, int on) {
  return el_wset(el, EL_PREP_TERM, on);
}
// Variadic.
static inline int ce_set_edit_mode(EditLine *_Nonnull el, int on) {
  return el_wset(el, EL_EDITMODE, on);
}
// Variadic, and returns through a pointer. False when TERM or ~/.editrc switched editing off.
static inline bool ce_is_editing(EditLine *_Nonnull el) {
  int on = 1;
  el_wget(el, EL_EDITMODE, &on);
  return on != 0;
}
// Variadic, and returns through a pointer.
static inline bool ce_is_vi(EditLine *_Nonnull el) {
  const wchar_t *name = NULL;
  return el_wget(el, EL_EDITOR, &name) == 0 && name && name[0] == L'v';
}
// Variadic, and history_w itself is passed as a variadic function pointer.
static inline int ce_attach_history(EditLine *_Nonnull el, HistoryW *_Nonnull history) {
  return el_wset(el, EL_HIST, history_w, history);
}
// Variadic.
static inline int ce_history_set_size(HistoryW *_Nonnull history, int size) {
  HistEventW event;
  return history_w(history, &event, H_SETSIZE, size);
}
// Variadic.
static inline int ce_history_enter(HistoryW *_Nonnull history, const wchar_t *_Nonnull entry) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, entry);
}

// Variadic.
static inline int ce_history_clear(HistoryW *_Nonnull history) {
  HistEventW event;
  return history_w(history, &event, H_CLEAR);
}

// <wchar.h> shows wcwidth only under _XOPEN_SOURCE, which a module does not set. -1: not printable.
int ce_column_width(wchar_t c);

// nl_langinfo(CODESET) has to be asked right after setlocale; true when LC_CTYPE is UTF-8 now.
bool ce_prepare_locale(void);

// Signal handlers must be async-signal-safe, which Swift code is not.
// Installs them once for the process; returns the descriptor on which each caught SIGINT,
// SIGWINCH, SIGCONT and SIGHUP arrives as one byte, or -1 with errno set. SIGTSTP stops the process
// and signals that end it end it as ever, but not before the terminal was put back.
int ce_install_signal_handlers(void);

// Whether somebody would continue this process after a stop. Without a shell the kernel lets
// SIGTSTP do nothing, and so must a handler. Safe within one, hence in C.
bool ce_has_shell(void);

// Never returns while a signal is ending the process, so that nobody changes the terminal that was
// just put back. Reads what the handlers set.
void ce_wait_if_ending(void);

// From now until disarmed, the end of the process by exit() or by a fatal signal, and a stop, put
// `original` back on the terminal `fd` and, with `escapes`, switch bracketed paste off.
// `fd` must stay open until then.
void ce_arm_restore(int fd, const struct termios *_Nonnull original, bool escapes);
void ce_disarm_restore(void);
// Whether an entry is on the screen, below which a fatal signal leaves the cursor. Handlers read it,
// hence in C.
void ce_mark_entry(bool is_open);

// From now until disarmed, the end of the process by exit() or by a fatal signal removes the file
// `name` in `folder`, the copies editors make of it and, if nothing else is in it, the folder.
// False when the path is too long. Handlers read it, hence in C.
bool ce_arm_removal(const char *_Nonnull folder, const char *_Nonnull name);
void ce_disarm_removal(void);

// Runs a command of the shell, which finds the path in $1, with the terminal as its input and
// output, and waits for it. True when it ended well. The types posix_spawn needs differ by system.
bool ce_edit_file(const char *_Nonnull command, const char *_Nonnull path, int input, int output);

// open() is variadic. Returns -1 with errno set.
int ce_open(const char *_Nonnull path, int flags, int mode);

// ioctl() is variadic. Returns false when the descriptor has no size.
bool ce_window_size(int fd, int *_Nonnull columns, int *_Nonnull rows);

// fcntl() is variadic. Returns -1 with errno set; the copy is closed on exec.
int ce_duplicate(int fd);

// Returns 0; pipe2() is missing on macOS and fcntl() is variadic. Both ends do not block and are
// closed on exec.
int ce_make_pipe(int *_Nonnull readEnd, int *_Nonnull writeEnd);

// macOS cannot poll /dev/tty, so there the terminal's own name is opened. Returns -1 with errno.
int ce_open_controlling_terminal(void);

#endif
