#include "app/core/changes.h"
#include "app/core/parts.h"

namespace aftercare {

Result<Done> App::Parts::handle(const ChangeSettings& command)
{
    TRY(check(command.settings));
    TRY(record(changes::settings_changed, [&] { return diary->settings.save(command.settings, now()); }));
    refresh_settings();
    refresh_follow_ups();
    return Done{std::nullopt, "Settings saved", true};
}

Result<Done> App::Parts::handle(const DismissNotice&)
{
    state.notice.reset();
    notice_ends.reset();
    return Done{};
}

Result<Done> App::Parts::handle(const Undo&)
{
    TRY(need_diary());
    TRY_LET(undone, diary->journal.undo_last(now()));
    refresh_all();
    return Done{std::nullopt, "Undone: " + changes::words_of(undone.label), false};
}

}  // namespace aftercare
