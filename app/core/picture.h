#pragma once

#include "app/base/time.h"

#include <string>

namespace aftercare {

// The chart of the Trends page as a picture: a file, SVG or PNG by the end of its name, or on the clipboard; see
// command.h.
enum class PictureStep {
    Look,     // where it would be saved
    Save,     // unless a file of that name is there
    Replace,  // save also then
    Copy,     // as a PNG, for other programs to paste
    Leave,    // forget what was saved or stands in the way
};
struct UseChartPicture {
    PictureStep step;
    std::string path;
    Day first{}, last{};  // of the chart
};

// What is known of such pictures; see state.h.
struct PictureState {
    std::string usual_place;  // where one is saved
    std::string saved;        // where the last one lies; "" when there is none
    std::string in_the_way;   // a file that would be replaced; "" when there is none
};

}  // namespace aftercare
