#pragma once

#include "app/semantics/tree.h"

#include <string>

namespace aftercare::semantics {

// The tree as text, one node a line, indented by depth: what a screen reader would meet, in the order it would meet it.
//     radio "4, moderate" selected 5 of 11
std::string dump(const Tree& tree);

}  // namespace aftercare::semantics
