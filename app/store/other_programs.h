#pragma once

#include "app/store/database.h"

namespace aftercare::store {

// Whether another program is in the middle of writing to the diary: what it writes can be read once its disk has it.
bool is_being_written(const Database& database);

// Whether another file has taken the place of the diary that is open: this connection goes on with the one before. While
// the place is empty, or the other file is still being copied there, it has not been replaced.
bool was_replaced(const Database& database);

// Puts everything that was written into the file that was replaced, wherever it is now. What is left in the log beside
// it would be taken for a part of the new one. To be followed by closing the database.
void leave_to_its_successor(const Database& database);

}  // namespace aftercare::store
