#pragma once

namespace aftercare {

// What becomes of a file that has the name of one to be saved.
enum class IfThere { Keep, Replace };

}  // namespace aftercare
