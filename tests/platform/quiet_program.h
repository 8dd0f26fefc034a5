#pragma once

#include <sys/types.h>

namespace aftercare::test {

// Starts the program that the first word names, with its complaints thrown away. It hears every signal, also those that
// a test before has held back in this process. 0 when it cannot be started.
pid_t start_quietly(char* const* words);

}  // namespace aftercare::test
