#include "app/core/parts.h"

namespace aftercare {
namespace {

constexpr auto no_place = "Say where: a folder and a name, such as Documents/aftercare.ics.";

void look(CalendarState& shown, Calendars& calendars)
{
    shown = {};
    shown.usual_place = calendars.usual_place();
    shown.found = calendars.found();
}

Result<> read(CalendarState& shown, Calendars& calendars, const std::string& path, Diary& diary, Circumstances here)
{
    shown.preview.reset();
    TRY_LET(known, diary.known_visits());
    TRY_LET(import, calendars.read(path, known, here.zone, here.now));
    shown.preview = {path, std::move(import)};
    return {};
}

}  // namespace

Result<Done> App::Parts::handle(const UseCalendarFile& command)
{
    if (!ports.calendars) return fail(ErrorKind::Io, "Calendar files are for the window. Use aftercare import ics.");
    TRY(need_diary());
    auto& shown = state.calendar;
    const bool names_a_file = command.step != CalendarStep::Look && command.step != CalendarStep::Leave;
    if (names_a_file && command.path.empty()) return fail(ErrorKind::Invalid, no_place);
    switch (command.step) {
    case CalendarStep::Look: look(shown, *ports.calendars); return Done{};
    case CalendarStep::Leave:
        shown.preview.reset();
        shown.in_the_way.clear();
        return Done{};
    case CalendarStep::Read: TRY(read(shown, *ports.calendars, command.path, *diary, here())); return Done{};
    case CalendarStep::Save:
    case CalendarStep::Replace: break;
    }
    shown.saved.reset();
    shown.in_the_way.clear();
    TRY_LET(pages, diary->calendar(first_day, last_day));
    const auto if_there = command.step == CalendarStep::Replace ? IfThere::Replace : IfThere::Keep;
    TRY_LET(saved, ports.calendars->save(command.path, {pages, state.follow_ups.coming, state.settings, *zone, now()},
                                         if_there));
    if (saved) TRY(diary->exported.note(saved->exported, now()));
    shown.saved = std::move(saved);
    if (!shown.saved) shown.in_the_way = command.path;
    return Done{std::nullopt, shown.saved ? "Calendar file saved" : "", false};
}

Result<Done> App::Parts::handle(const NoteCalendarSaved& command)
{
    TRY(need_diary());
    TRY(diary->exported.note(command.exported, now()));
    return Done{};
}

}  // namespace aftercare
