#include "app/core/parts.h"

#include <utility>

namespace aftercare {

Result<Done> App::Parts::handle(const UseChartPicture& command)
{
    if (!ports.pictures) return fail(ErrorKind::Io, "Pictures are for the window. Use aftercare trend --svg.");
    TRY(need_diary());
    auto& shown = state.picture;
    shown.saved.clear();
    shown.in_the_way.clear();
    switch (command.step) {
    case PictureStep::Look: shown.usual_place = ports.pictures->usual_place(); return Done{};
    case PictureStep::Leave: return Done{};
    case PictureStep::Save:
    case PictureStep::Replace: return make_picture(command);
    }
    return Done{};
}

// Drawing takes half a second: an errand does it, and the window goes on meanwhile.
Result<Done> App::Parts::make_picture(const UseChartPicture& command)
{
    if (picture) return fail(ErrorKind::Busy, "A picture is being made. Try again in a moment.");
    if (command.path.empty())
        return fail(ErrorKind::Invalid, "Say where: a folder and a name, such as Documents/pain.png.");
    const auto if_there = command.step == PictureStep::Replace ? IfThere::Replace : IfThere::Keep;
    const ChartContent chart{command.first, command.last, state.diary.days, state.trend.weeks, state.measures};
    picture = PictureErrand{command, 0, std::make_shared<decltype(picture->made)::element_type>()};
    ports.errands.run([made = picture->made, work = ports.pictures->saving(command.path, chart, if_there)] {
        made->value = work();
        made->ready = true;
    });
    if (!picture->made->ready) return Done{.comes_later = true};
    return take_picture();
}

Result<Done> App::Parts::take_picture()
{
    const auto errand = *std::exchange(picture, std::nullopt);
    TRY_LET(saved, *errand.made->value);
    if (!saved) state.picture.in_the_way = errand.asked.path;
    else state.picture.saved = *saved;
    return Done{std::nullopt, saved ? "Picture saved" : "", false};
}

}  // namespace aftercare
