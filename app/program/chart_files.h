#pragma once

#include "app/guidance/strings.h"
#include "app/program/person_paths.h"
#include "app/ui/kit/fonts.h"
#include "platform/ports/chart_pictures.h"
#include "platform/ports/window.h"

namespace aftercare {

// The chart with its words, drawn apart from any window.
std::string chart_as_svg(const guidance::Strings& strings, const ChartContent& content);
Picture chart_as_pixels(const guidance::Strings& strings, const ui::FontFiles& fonts, const ChartContent& content);

// Pictures of the chart as files of a person at this computer. `strings` outlive it, and what `fonts` names its work.
class ChartFiles final : public ChartPictures {
public:
    ChartFiles(Environment environment, const guidance::Strings& strings, const ui::FontFiles& fonts)
        : m_paths(std::move(environment)),
          m_strings(strings),
          m_fonts(fonts)
    {
    }

    std::string usual_place() override;
    PictureWork saving(const std::string& path, const ChartContent& content, IfThere if_there) override;
    PictureWork drawing(const ChartContent& content) override;

private:
    PersonPaths m_paths;
    const guidance::Strings& m_strings;
    ui::FontFiles m_fonts;
};

}  // namespace aftercare
