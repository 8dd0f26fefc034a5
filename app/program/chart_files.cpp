#include "app/program/chart_files.h"

#include "app/cli/files.h"
#include "app/ui/kit/svg_canvas.h"
#include "app/ui/measures.h"
#include "app/ui/trends_picture.h"
#include "platform/desktop/draw_pixels.h"
#include "platform/desktop/png_file.h"

#include <algorithm>
#include <cctype>

namespace aftercare {
namespace fs = std::filesystem;
namespace {

constexpr float least_width = 1200, height = 620;  // at 100 % text, without strips
constexpr int pixels_percent = 150;                // sharper than the screen, for print
constexpr int most_frames = 4;                     // until letters and sizes have settled

ui::TrendPicture picture_in(const ChartContent& content, const ui::Ui& ui)
{
    return ui::picture_of({content.days, content.weeks, content.measures}, {content.first, content.last}, ui);
}

ui::Point size_of(const ui::TrendPicture& picture, float scale)
{
    return {least_width * scale, (height + ui::strips_height(picture.strips.size())) * scale};
}

std::string small_letters(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return text;
}

// What a chart shows, in its own hands.
class Kept {
public:
    explicit Kept(const ChartContent& content)
        : m_first(content.first),
          m_last(content.last),
          m_days(content.days.begin(), content.days.end()),
          m_weeks(content.weeks.begin(), content.weeks.end()),
          m_measures(content.measures.begin(), content.measures.end())
    {
    }

    ChartContent content() const { return {m_first, m_last, m_days, m_weeks, m_measures}; }

private:
    Day m_first, m_last;
    std::vector<DaySummary> m_days;
    std::vector<WeekMean> m_weeks;
    std::vector<MeasureAnswer> m_measures;
};

using Drawing = std::function<Result<std::string>(bool as_svg)>;

Result<std::optional<std::string>> save(const PersonPaths& paths, const std::string& path, IfThere if_there,
                                        const Drawing& draw)
{
    auto place = paths.whole(path);
    std::error_code ignored;
    if (!fs::is_directory(place, ignored) && place.extension().empty()) place += ".png";
    const auto ending = small_letters(place.extension().string());
    if (ending != ".png" && ending != ".svg")
        return fail(ErrorKind::Invalid, "Give the picture a name that ends in .png or .svg.");
    if (!fs::is_directory(place.parent_path(), ignored))
        return fail(ErrorKind::Io, "There is no such folder. Choose one that is there, such as Documents.");
    if (if_there == IfThere::Keep && fs::is_regular_file(place, ignored)) return std::optional<std::string>();
    TRY_LET(bytes, draw(ending == ".svg"));
    TRY(cli::write_file(place, bytes, true));
    return std::optional(paths.shown(place));
}

}  // namespace

std::string chart_as_svg(const guidance::Strings& strings, const ChartContent& content)
{
    const KeepContext keep;
    const ui::Ui words(strings, {});
    const auto picture = picture_in(content, words);
    const auto size = size_of(picture, 1);
    ui::SvgCanvas canvas(size);
    ui::draw_page(picture, {canvas, ui::colours_of(Theme::Light)}, size, words);
    return canvas.document();
}

Picture chart_as_pixels(const guidance::Strings& strings, const ui::FontFiles& fonts, const ChartContent& content)
{
    const KeepContext keep;
    ui::Ui ui(strings, fonts);
    const auto picture = picture_in(content, ui);
    const auto size = size_of(picture, pixels_percent / 100.0F);
    const ui::Look look{.theme = Theme::Light, .text_percent = pixels_percent};
    for (int frame = 1;; ++frame) {
        ui.begin({.width = size.x, .height = size.y, .events = {}}, look);
        ui::draw_page(picture, ui::pen_of(ui), size, ui);
        const auto output = ui.end();
        if (!output.settle || frame == most_frames) return pixels_of(*output.picture, 0xFFFFFF);
    }
}

std::string ChartFiles::usual_place() { return m_paths.in_documents("aftercare-pain.png"); }

PictureWork ChartFiles::saving(const std::string& path, const ChartContent& content, IfThere if_there)
{
    // The words note which of them are missing, so the work has its own.
    return [paths = m_paths, strings = m_strings, fonts = m_fonts, path, kept = Kept(content), if_there] {
        return save(paths, path, if_there, [&](bool as_svg) -> Result<std::string> {
            if (as_svg) return chart_as_svg(strings, kept.content());
            return png_of(chart_as_pixels(strings, fonts, kept.content()));
        });
    };
}

PictureWork ChartFiles::drawing(const ChartContent& content)
{
    return [strings = m_strings, fonts = m_fonts, kept = Kept(content)]() -> Result<std::optional<std::string>> {
        TRY_LET(png, png_of(chart_as_pixels(strings, fonts, kept.content())));
        return std::optional(std::move(png));
    };
}

}  // namespace aftercare
