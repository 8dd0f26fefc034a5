// Writes a diary to measure with: COUNT entries, the newest an hour ago, MINUTES apart; also levels of sleep, a routine
// each second day, and notes of eight words out of two thousand.
//     write_diary FOLDER COUNT MINUTES

#include "app/store/exercise_log.h"
#include "app/store/pain_search.h"
#include "app/store/transaction.h"
#include "platform/linux/system_clock.h"
#include "tests/bench/long_diary.h"

#include <random>
#include <string>

using namespace aftercare;
using namespace aftercare::bench;

namespace {

constexpr int a_batch = 50'000;

std::string note(std::mt19937& chance)
{
    constexpr std::string_view syllables[] = {"ba", "ro", "li", "tem", "su", "kan", "de", "mor", "vi", "pul"};
    std::string words;
    for (int i = 0; i < 8; ++i) {
        auto number = chance() % 2000;
        if (i > 0) words += ' ';
        for (int syllable = 0; syllable < 4; ++syllable, number /= 10) words += syllables[number % 10];
    }
    return words;
}

PainDetails details(int number, std::mt19937& chance)
{
    auto told = ordinary_pain(number % 11);
    told.note = note(chance);
    told.sleep = SleepHours::from(6 + 0.5 * static_cast<double>(chance() % 6));
    told.mood = Rating::from(static_cast<int>(chance() % 11));
    return told;
}

RoutineRun routine(Moment at, Chance& chance)
{
    return {RoutineRunId(Uuid::version_7(at.at, chance.bytes())),
            {"gentle_morning", "Gentle morning", std::move(at), std::chrono::minutes{8}, 6, 6}};
}

}  // namespace

int main(int count_of_words, char** words)
{
    if (count_of_words != 4) return 2;
    const int count = std::stoi(words[2]);
    const std::chrono::minutes apart{std::stoi(words[3])};
    test::Desk desk;
    SystemClock clock;
    const auto now = clock.now();
    const auto zone = desk.zones.local();
    auto database = hold(store::Database::open(words[1], zone->to_local(now)));
    store::PainLog log(database);
    store::ExerciseLog routines(database);
    std::mt19937 chance(7);
    for (int first = 0; first < count; first += a_batch) {
        store::Transaction whole(database.handle());
        hold(whole.begin());
        for (int i = first; i < std::min(count, first + a_batch); ++i) {
            const auto moment = zone->moment(now - std::chrono::hours{1} - i * apart);
            const PainEntryId id(Uuid::version_7(moment.at, desk.chance.bytes()));
            hold(log.add({id, moment.day(), moment, moment.at, details(i, chance)}));
            const bool is_first_of_day = zone->day_of(moment.at - apart) != moment.day();
            if (is_first_of_day && moment.day().time_since_epoch().count() % 2 == 0)
                hold(routines.add(routine(moment, desk.chance), moment.at));
        }
        hold(whole.commit());
    }
    hold(store::PainSearch(database).catch_up());
    return 0;
}
