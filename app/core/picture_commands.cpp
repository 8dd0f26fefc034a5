#include "app/core/parts.h"

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
    case PictureStep::Replace: break;
    }
    if (command.path.empty())
        return fail(ErrorKind::Invalid, "Say where: a folder and a name, such as Documents/pain.png.");
    const auto if_there = command.step == PictureStep::Replace ? IfThere::Replace : IfThere::Keep;
    const ChartContent chart{command.first, command.last, state.diary.days, state.trend.weeks, state.measures};
    TRY_LET(saved, ports.pictures->save(command.path, chart, if_there));
    if (!saved) shown.in_the_way = command.path;
    else shown.saved = *saved;
    return Done{std::nullopt, saved ? "Picture saved" : "", false};
}

}  // namespace aftercare
