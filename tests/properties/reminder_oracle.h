#pragma once

#include "app/domain/absence.h"
#include "app/domain/occurrence.h"
#include "app/domain/quiet_hours.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace aftercare::test {

// Where the computer and the person are.
struct Scene {
    Instant now;
    std::shared_ptr<const Zone> zone;
    bool away = false, locked = false, busy = false;
    std::optional<Absence> absence;  // the last one
    std::optional<QuietHours> quiet;
    std::optional<Instant> paused_until;
    Weekdays working_days = every_day;
    std::vector<HeldSession> sessions;
};

// Says from what has happened alone, and without asking the engine or the diary, what must have fired by now, what must
// be on the screen and what may be put there: as slowly and plainly as the words of the headers have it.
class ReminderOracle {
public:
    struct Firing {
        enum class End { None, Answered, Missed, Expired };

        Instant due;
        std::size_t number = 0;              // the how many-th of its rule
        int shown = 0, allowed = 1;          // times
        bool on_show = false;                // nobody has answered it there
        bool seen = false;                   // it was on show, or answered
        bool by_person = false;              // who has put it off
        std::optional<Instant> waits_until;  // it is put off, or to be caught up
        std::optional<Instant> last_shown;
        End end = End::None;
        Instant ended{};

        bool is_put_off() const { return end == End::None && waits_until; }
        bool is_pending() const { return end == End::None && !waits_until && !on_show; }
        void finish(End how, Instant now);
    };

    struct Rule {
        ReminderRule rule;
        std::map<LocalSecond, Firing> firings;
    };

    std::map<ReminderRuleId, Rule> rules;

    // What should have fired by now and has not yet.
    std::vector<Due> overdue(const Rule& rule, const Scene& scene) const;
    // The engine looks: what is overdue fires, and what is unanswered is settled.
    void look(const Scene& scene);
    // The clock was set: what an earlier clock had put ahead is put right.
    void set_clock(Instant now);
    void absence_over(const Scene& scene);
    void answered(ReminderRuleId rule, LocalSecond name, Answer answer, const Scene& scene, Instant until);
    // Why it must not be shown now; "" when it may be.
    std::string show(ReminderRuleId rule, LocalSecond name, const Scene& scene);
    // What must be on show and is not; "" when there is nothing.
    std::string owed(const Scene& scene) const;
    // What the diary must not say of it; "" when it may.
    static std::string contradiction(const Firing& firing, OccurrenceState stored);

private:
    static bool is_held(const RuleDetails& details, const Scene& scene);
    static void settle(Rule& rule, Instant now);
    static Firing begun(const Rule& rule, Instant due, bool is_newest, const Scene& scene);
};

}  // namespace aftercare::test
