// Writes every exercise figure's stills as one SVG picture, and prints the rules they break.
//     figure_sheet content sheet.svg [width of one still] [key …]
#include "app/domain/figure/validate.h"
#include "app/guidance/figure_reader.h"
#include "app/ui/kit/figure.h"
#include "app/ui/kit/svg_canvas.h"
#include "app/ui/kit/theme.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

using namespace aftercare;

namespace {

struct Cell {
    const figure::Figure* figure;
    figure::Seconds time;
    std::string label;
};

std::vector<Cell> cells_of(const std::vector<figure::Figure>& figures, std::span<const std::string> only)
{
    std::vector<Cell> cells;
    for (const figure::Figure& figure : figures) {
        if (!only.empty() && std::find(only.begin(), only.end(), figure.key()) == only.end()) continue;
        for (const figure::Seconds time : still_times(figure)) {
            const figure::Key& key = figure.parts().keys[figure.timeline().at(time).from];
            cells.push_back({&figure, time, key.label});
        }
    }
    return cells;
}

std::string sheet_of(std::span<const Cell> cells, float width)
{
    const float height = width * 0.72F;
    const float pitch = height + 40;  // two lines of words below each
    const auto columns = static_cast<std::size_t>(std::max(1.0F, 1500 / (width + 8)));
    const std::size_t rows = (cells.size() + columns - 1) / columns;
    ui::SvgCanvas canvas({static_cast<float>(columns) * (width + 8), static_cast<float>(rows) * pitch});
    const ui::ThemeColours& theme = ui::colours_of(Theme::Light);
    using enum ui::ColourRole;
    const ui::FigureColours colours{theme[FigureNear],  theme[FigureFar],   theme[FigureBody],
                                    theme[FigureGhost], theme[FigureMat],   theme[FigureProp],
                                    theme[FigureStage], theme[FigureArrow], theme[Warm]};
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const ui::Rect place{static_cast<float>(index % columns) * (width + 8),
                             static_cast<float>(index / columns) * pitch, width, height};
        canvas.fill_rect(place, colours.stage, 8);
        draw_figure(canvas, place, *cells[index].figure, cells[index].time, colours);
        canvas.text({place.x + 4, place.bottom() + 2}, cells[index].figure->key(), ui::TextFont::SemiBold, 12,
                    theme[Text]);
        canvas.text({place.x + 4, place.bottom() + 18}, cells[index].label, ui::TextFont::Regular, 12, theme[Text]);
    }
    return canvas.document();
}

}  // namespace

int main(int count, char** words)
{
    const std::vector<std::string> arguments(words + 1, words + count);
    if (arguments.size() < 2) {
        std::puts("figure_sheet content sheet.svg [width of one still] [key ...]");
        return 2;
    }
    const guidance::LoadedFigures loaded = guidance::load_figures(arguments[0]);
    for (const guidance::Problem& problem : loaded.problems)
        std::printf("%s%s: %s\n", problem.file.c_str(), problem.pointer.c_str(), problem.what.c_str());
    for (const figure::Figure& figure : loaded.figures)
        for (const figure::Fault& fault : faults_of(figure))
            std::printf("%s: %s\n", figure.key().c_str(), sentence(fault).c_str());
    const float width = arguments.size() > 2 ? std::strtof(arguments[2].c_str(), nullptr) : 160;
    const std::span only = std::span(arguments).subspan(std::min<std::size_t>(3, arguments.size()));
    std::ofstream(arguments[1]) << sheet_of(cells_of(loaded.figures, only), std::max(width, 40.0F));
    return loaded.problems.empty() ? 0 : 1;
}
