#include "app/store/change_journal.h"

#include "app/store/appointment_book.h"
#include "app/store/database.h"
#include "app/store/exercise_log.h"
#include "app/store/occurrence_log.h"
#include "app/store/pain_log.h"
#include "app/store/reminder_book.h"
#include "app/store/session_log.h"
#include "app/store/settings_store.h"
#include "app/store/statement.h"
#include "tests/support/diary_samples.h"

#include <catch2/catch_test_macros.hpp>

using namespace aftercare;
using namespace aftercare::store;
using namespace aftercare::samples;

namespace {

struct Diary {
    Database database = std::move(*Database::in_memory());
    PainLog log{database};
    ChangeJournal journal{database};

    Result<> add(const PainEntry& entry)
    {
        return journal.record("change.pain_added", noon, [&] { return log.add(entry); });
    }
    Result<> edit(const PainEntry& entry)
    {
        return journal.record("change.pain_edited", noon, [&] { return log.edit(entry, noon + 1h); });
    }
    Result<> remove(PainEntryId id)
    {
        return journal.record("change.pain_removed", noon, [&] { return log.remove(id, noon + 1h); });
    }
};

std::int64_t number(const Database& database, const std::string& sql)
{
    auto statement = Statement::prepare(database.handle(), sql);
    REQUIRE(*statement->step() == Step::Row);
    return statement->integer(0);
}

}  // namespace

TEST_CASE("undoing an addition leaves a tombstone and tells what was undone", "[store][undo]")
{
    Diary diary;
    REQUIRE(diary.add(full_entry(1)));
    CHECK(*diary.journal.undo_last(noon + 2h) == Change{"change.pain_added", noon});
    CHECK(diary.log.find(full_entry(1).id).error().kind == ErrorKind::NotFound);
    CHECK(number(diary.database, "SELECT removed_at FROM pain_entry") == (noon + 2h).time_since_epoch().count());
    CHECK(number(diary.database, "SELECT updated_at FROM pain_entry") == (noon + 2h).time_since_epoch().count());
}

TEST_CASE("a change that went on is undone whole, also when another came between", "[store][undo]")
{
    Diary diary;
    auto entry = full_entry(1);
    const auto begun = diary.journal.begin("change.pain_added", noon, [&] { return diary.log.add(entry); });
    REQUIRE(begun);
    REQUIRE(*begun);
    REQUIRE(diary.add(full_entry(2)));
    entry.details.note = "more";
    REQUIRE(diary.journal.go_on(**begun, [&] { return diary.log.edit(entry, noon + 1h); }));
    REQUIRE(diary.journal.undo_last(noon + 2h));
    CHECK(diary.log.find(entry.id)->details.note == "more");
    REQUIRE(diary.journal.undo_last(noon + 2h));
    CHECK(diary.log.find(entry.id).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a change that was undone does not go on", "[store][undo]")
{
    Diary diary;
    const auto begun = diary.journal.begin("change.pain_added", noon, [&] { return diary.log.add(full_entry(1)); });
    REQUIRE(begun);
    REQUIRE(diary.journal.undo_last(noon));
    const auto more = diary.journal.go_on(**begun, [&] { return diary.log.add(full_entry(2)); });
    CHECK(more.error().kind == ErrorKind::NotFound);
    CHECK(diary.log.find(full_entry(2).id).error().kind == ErrorKind::NotFound);
}

TEST_CASE("undoing an edit brings back every old value", "[store][undo]")
{
    Diary diary;
    REQUIRE(diary.add(full_entry(1)));
    auto edited = entry(1, 2, monday - std::chrono::days{1});
    REQUIRE(diary.edit(edited));
    REQUIRE(diary.log.find(edited.id)->details == edited.details);
    CHECK(diary.journal.undo_last(noon + 2h)->label == "change.pain_edited");
    CHECK(*diary.log.find(edited.id) == full_entry(1));
}

TEST_CASE("undoing a removal makes the entry live again", "[store][undo]")
{
    Diary diary;
    REQUIRE(diary.add(full_entry(1)));
    REQUIRE(diary.remove(full_entry(1).id));
    CHECK(diary.journal.undo_last(noon + 2h)->label == "change.pain_removed");
    CHECK(*diary.log.find(full_entry(1).id) == full_entry(1));
}

TEST_CASE("several changes are undone one by one, newest first, until nothing is left", "[store][undo]")
{
    Diary diary;
    REQUIRE(diary.add(entry(1, 4)));
    REQUIRE(diary.add(entry(2, 5)));
    REQUIRE(diary.edit(entry(1, 9)));

    CHECK(diary.journal.newest()->value().label == "change.pain_edited");
    REQUIRE(diary.journal.undo_last(noon));
    CHECK(diary.log.find(entry(1).id)->details.level.value() == 4);
    REQUIRE(diary.journal.undo_last(noon));
    CHECK(diary.log.find(entry(2).id).error().kind == ErrorKind::NotFound);
    REQUIRE(diary.journal.undo_last(noon));
    CHECK(*diary.log.count() == 0);
    CHECK(diary.journal.undo_last(noon).error().kind == ErrorKind::NotFound);
    CHECK_FALSE(diary.journal.newest()->has_value());
}

TEST_CASE("undoing an edit is refused when the row was changed since, and nothing changes", "[store][undo]")
{
    Diary diary;
    REQUIRE(diary.add(entry(1, 4)));
    REQUIRE(diary.edit(entry(1, 9)));
    SECTION("changed by a program that keeps no journal") { REQUIRE(diary.log.edit(entry(1, 7), noon)); }
    SECTION("removed by a program that keeps no journal") { REQUIRE(diary.log.remove(entry(1).id, noon)); }
    const auto before = number(diary.database, "SELECT level * 1000 + (removed_at IS NULL) FROM pain_entry");
    CHECK(diary.journal.undo_last(noon + 2h).error().kind == ErrorKind::Invalid);
    CHECK(number(diary.database, "SELECT level * 1000 + (removed_at IS NULL) FROM pain_entry") == before);
    CHECK(diary.journal.newest()->value().label == "change.pain_edited");
}

TEST_CASE("undoing an addition is refused when the row was changed since", "[store][undo]")
{
    Diary diary;
    REQUIRE(diary.add(entry(1, 4)));
    REQUIRE(diary.log.edit(entry(1, 7), noon));
    CHECK(diary.journal.undo_last(noon).error().kind == ErrorKind::Invalid);
    CHECK(diary.log.find(entry(1).id)->details.level.value() == 7);
}

TEST_CASE("a refused undo takes back none of a change's rows", "[store][undo]")
{
    Diary diary;
    REQUIRE(diary.journal.record("change.two", noon, [&]() -> Result<> {
        if (auto first = diary.log.add(entry(1)); !first) return first;
        return diary.log.add(entry(2));
    }));
    REQUIRE(diary.log.edit(entry(2, 9), noon));
    CHECK_FALSE(diary.journal.undo_last(noon));
    CHECK(*diary.log.count() == 2);
}

TEST_CASE("an appointment and its reminders are added and undone as one change", "[store][undo]")
{
    Diary diary;
    AppointmentBook visits(diary.database);
    ReminderBook reminders(diary.database);
    auto announcement = rule(2, Once{noon_local});
    announcement.details.appointment = appointment(1).id;
    REQUIRE(diary.journal.record("change.appointment_added", noon, [&]() -> Result<> {
        if (auto added = visits.add(appointment(1), noon); !added) return added;
        return reminders.add(announcement);
    }));
    REQUIRE(diary.journal.undo_last(noon));
    CHECK(visits.coming(noon - 1h)->empty());
    CHECK(reminders.rules()->empty());
}

TEST_CASE("every kind of row can be undone", "[store][undo]")
{
    Diary diary;
    const auto record = [&](auto change) { REQUIRE(diary.journal.record("change.any", noon, change)); };
    ExerciseLog routines(diary.database);
    SessionLog sessions(diary.database);
    SettingsStore settings(diary.database);
    ReminderBook reminders(diary.database);
    OccurrenceLog occurrences(diary.database);
    Settings larger;
    larger.text_percent = 150;
    REQUIRE(reminders.add(rule(3)));
    REQUIRE(occurrences.insert_if_new(occurrence(4, rule(3)), noon));

    record([&] { return routines.add(run(1), noon); });
    record([&] { return sessions.add(session(2), noon); });
    record([&] { return settings.save(larger, noon); });
    record([&] {
        return occurrences.set_state({occurrence(4, rule(3)).id, OccurrenceState::Pending, OccurrenceState::Done, {}},
                                     noon);
    });

    REQUIRE(diary.journal.undo_last(noon));
    CHECK(*occurrences.find(occurrence(4, rule(3)).id) == occurrence(4, rule(3)));
    REQUIRE(diary.journal.undo_last(noon));
    CHECK(settings.load()->settings == Settings());
    REQUIRE(diary.journal.undo_last(noon));
    CHECK(*sessions.count() == 0);
    REQUIRE(diary.journal.undo_last(noon));
    CHECK(*routines.count() == 0);

    // Settings whose addition was undone can be chosen again.
    record([&] { return settings.save(larger, noon); });
    CHECK(settings.load()->settings == larger);
}

TEST_CASE("a change that fails half way leaves nothing, and is not remembered", "[store][undo]")
{
    Diary diary;
    const auto failed = diary.journal.record("change.broken", noon, [&]() -> Result<> {
        REQUIRE(diary.log.add(entry(1)));
        return fail(ErrorKind::Invalid, "No.");
    });
    CHECK(failed.error().what == "No.");
    CHECK(*diary.log.count() == 0);
    CHECK_FALSE(diary.journal.newest()->has_value());
    REQUIRE(diary.add(entry(1)));
}

TEST_CASE("a change that touches nothing is not remembered", "[store][undo]")
{
    Diary diary;
    REQUIRE(diary.journal.record("change.nothing", noon, [] { return Result<>(); }));
    CHECK_FALSE(diary.journal.newest()->has_value());
}

TEST_CASE("only the newest changes are kept", "[store][undo]")
{
    Diary diary;
    for (int i = 0; i < kept_changes + 5; ++i) REQUIRE(diary.add(entry(i)));
    for (int i = 0; i < kept_changes; ++i) REQUIRE(diary.journal.undo_last(noon));
    CHECK(diary.journal.undo_last(noon).error().kind == ErrorKind::NotFound);
    CHECK(*diary.log.count() == 5);
}

TEST_CASE("one program undoes what another did", "[store][undo]")
{
    const TemporaryFolder folder("undo");
    const auto window = Database::open(folder.path, noon_local);
    const auto command_line = Database::open(folder.path, noon_local);
    REQUIRE(window);
    REQUIRE(command_line);
    PainLog log(*window);
    REQUIRE(ChangeJournal(*window).record("change.pain_added", noon, [&] { return log.add(entry(1)); }));
    CHECK(ChangeJournal(*command_line).undo_last(noon)->label == "change.pain_added");
    CHECK(*log.count() == 0);
}

TEST_CASE("a journal that cannot be read refuses and leaves everything as it is", "[store][undo]")
{
    Diary diary;
    REQUIRE(diary.add(entry(1)));
    REQUIRE(execute(diary.database.handle(), "UPDATE change SET changeset = x'540102'"));
    CHECK(diary.journal.undo_last(noon).error().kind == ErrorKind::Corrupt);
    CHECK(*diary.log.count() == 1);
}
