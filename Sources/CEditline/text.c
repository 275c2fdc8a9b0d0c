#define _GNU_SOURCE
#include "CEditline.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

int ce_column_width(wchar_t c) { return wcwidth(c); }

static bool is_utf8(void) {
  const char *name = nl_langinfo(CODESET);
  return name && (strcmp(name, "UTF-8") == 0 || strcmp(name, "utf8") == 0);
}

// Only LC_CTYPE: the other categories would change how numbers are read and written.
bool ce_prepare_locale(void) {
  if (setlocale(LC_CTYPE, "") && is_utf8()) return true;
  static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof fallbacks / sizeof *fallbacks; i++)
    if (setlocale(LC_CTYPE, fallbacks[i]) && is_utf8()) return true;
  return false;
}
