#include "app/core/changes.h"
#include "app/core/parts.h"

namespace aftercare {

namespace {

// With a fluid limit nothing calls to drink. The rules rest and stay, for the person to take up again.
Result<> rest_drinking(store::ReminderBook& book, Instant now)
{
    TRY_LET(rules, book.rules());
    for (auto& rule : rules) {
        if (rule.details.kind != ReminderKind::Hydration || rule.details.paused) continue;
        rule.details.paused = true;
        TRY(book.edit(rule, now));
    }
    return {};
}

// Rules that fire on other days from now on, or again, do not reach into the days when they did not.
Result<> begin_anew(store::ReminderBook& book, const Settings& before, const Settings& after, Instant now)
{
    const bool other_days = before.working_days != after.working_days;
    const bool drinks_again = before.fluid_restriction && !after.fluid_restriction;
    if (!other_days && !drinks_again) return {};
    TRY_LET(rules, book.rules());
    for (auto& rule : rules) {
        const bool is_drink = rule.details.kind == ReminderKind::Hydration;
        if (!(other_days && rule.details.on_working_days) && !(drinks_again && is_drink)) continue;
        rule.since = now;
        TRY(book.edit(rule, now));
    }
    return {};
}

// Whether nothing changes but that the first pages were read.
bool only_welcomes(const Settings& before, Settings after)
{
    after.welcomed = before.welcomed;
    return after == before;
}

}  // namespace

Result<Done> App::Parts::handle(const ChangeSettings& command)
{
    TRY(check(command.settings));
    if (only_welcomes(state.settings, command.settings)) {
        // Nothing that Undo would take back.
        TRY(need_diary());
        TRY(diary->settings.save(command.settings, now()));
        refresh_settings();
        return Done{};
    }
    const bool is_new_limit = command.settings.fluid_restriction && !state.settings.fluid_restriction;
    const auto write = [&]() -> Result<> {
        TRY(diary->settings.save(command.settings, now()));
        TRY(begin_anew(diary->rules, state.settings, command.settings, now()));
        return is_new_limit ? rest_drinking(diary->rules, now()) : Result<>{};
    };
    TRY(record(changes::settings_changed, write));
    refresh_settings();
    refresh_measures();
    refresh_trend();
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
