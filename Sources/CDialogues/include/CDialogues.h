#ifndef UMBRA_CDIALOGUES_H
#define UMBRA_CDIALOGUES_H

#include <stddef.h>

/// A file of the Dialogues folder, as it was when this was built.
typedef struct {
  /// Its path within the folder, with slashes.
  const char *name;
  /// Its bytes; they live as long as the program.
  const unsigned char *bytes;
  size_t count;
} umbra_dialogue;

/// How many files there are.
size_t umbra_dialogue_file_count(void);

/// Returns a file, or NULL when there is none with this index.
const umbra_dialogue *umbra_dialogue_file(size_t index);

#endif
