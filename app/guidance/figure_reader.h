#pragma once

#include "app/domain/figure/figure.h"
#include "app/guidance/loader.h"

namespace aftercare::guidance {

// Every exercise figure, in the order of their keys.
struct LoadedFigures {
    std::vector<figure::Figure> figures;
    std::vector<Problem> problems;

    // The figure of an exercise; nullptr when none is drawn.
    const figure::Figure* find(std::string_view exercise_key) const;
};

// Reads `content`/figures. Never throws; what cannot be read is a problem, and its figure is left out.
LoadedFigures load_figures(const std::filesystem::path& content);

// The same from memory: "figures/poses.json" holds the shared poses, every other document one figure, named after its
// exercise.
LoadedFigures read_figures(std::span<const Document> documents);

}  // namespace aftercare::guidance
