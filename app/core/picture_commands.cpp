#include "app/core/parts.h"

#include <utility>

namespace aftercare {
namespace {

Result<PictureWork> work_for(const UseChartPicture& command, const AppState& state, const Ports& ports)
{
    const ChartContent chart{command.first, command.last, state.diary.days, state.trend.weeks, state.measures};
    if (command.step == PictureStep::Copy) {
        if (!ports.clipboard) return fail(ErrorKind::Io, "Pictures cannot be copied here. Save the picture instead.");
        TRY(ports.clipboard->reach());
        return ports.pictures->drawing(chart);
    }
    if (command.path.empty())
        return fail(ErrorKind::Invalid, "Say where: a folder and a name, such as Documents/pain.png.");
    const auto if_there = command.step == PictureStep::Replace ? IfThere::Replace : IfThere::Keep;
    return ports.pictures->saving(command.path, chart, if_there);
}

}  // namespace

Result<Done> App::Parts::handle(const UseChartPicture& command)
{
    if (!ports.pictures) return fail(ErrorKind::Io, "Pictures are for the window. Use aftercare trend --svg.");
    TRY(need_diary());
    auto& shown = state.picture;
    shown.saved.clear();
    shown.in_the_way.clear();
    if (command.step == PictureStep::Leave) return Done{};
    if (command.step == PictureStep::Look) {
        shown.usual_place = ports.pictures->usual_place();
        return Done{};
    }
    if (picture) return fail(ErrorKind::Busy, "A picture is being made. Try again in a moment.");
    TRY_LET(work, work_for(command, state, ports));
    // Drawing takes half a second: an errand does it, and the window goes on meanwhile.
    const auto made = std::make_shared<HandedOver<MadePicture>>();
    picture = PictureErrand{command, 0, made};
    ports.errands.run([made, work = std::move(work)] {
        made->value = work();
        made->ready = true;
    });
    if (!made->ready) return Done{.comes_later = true};
    return take_picture();
}

Result<Done> App::Parts::take_picture()
{
    const auto errand = *std::exchange(picture, std::nullopt);
    TRY_LET(result, *errand.made->value);
    if (errand.asked.step == PictureStep::Copy) {
        TRY(ports.clipboard->offer(result.value_or("")));
        return Done{std::nullopt, "Picture copied. You can paste it while Aftercare is open", false};
    }
    if (!result) state.picture.in_the_way = errand.asked.path;
    else state.picture.saved = *result;
    return Done{std::nullopt, result ? "Picture saved" : "", false};
}

}  // namespace aftercare
