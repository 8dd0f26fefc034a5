#pragma once

#include "app/program/services.h"

#include <filesystem>

namespace aftercare {

struct TourRequest {
    Places places;
    std::filesystem::path out;  // made when it is missing
    bool every_theme = false;   // every screen in light, dark and high contrast, and the narrow and large ones
    int width = 1280, height = 800;
};

// A scripted day with the real window and a diary that is thrown away: taps, types and waits as a person would, with the
// clock moved by hand, and leaves a picture of every stop. Prints a line for each picture.
Result<> run_tour(const TourRequest& request);

}  // namespace aftercare
