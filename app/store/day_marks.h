#pragma once

#include "app/domain/day_mark.h"

#include <vector>

namespace aftercare::store {

class Connection;
class Database;

// What a person said of whole days; one mark a day.
class DayMarks {
public:
    explicit DayMarks(const Database& database);

    // Takes the place of an earlier mark of that day.
    Result<> mark(const MarkedDay& marked, Instant now);
    // Takes the mark of that day away; nothing happens when there is none.
    Result<> clear(Day day, Instant now);

    // The marks of `from` to `to`, both included, oldest first.
    Result<std::vector<MarkedDay>> between(Day from, Day to) const;

private:
    Connection& m_db;
};

}  // namespace aftercare::store
