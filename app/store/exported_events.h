#pragma once

#include "app/domain/calendar.h"

namespace aftercare::store {

class Connection;
class Database;

// What the calendar files that were saved last said of each event.
class ExportedEvents {
public:
    explicit ExportedEvents(const Database& database);

    // In the order of their UIDs. What cannot be read is as if it had never been saved.
    Result<std::vector<ExportedEvent>> all() const;
    // In the place of what was known of these; the others stay.
    Result<> note(const std::vector<ExportedEvent>& events, Instant now);

private:
    Connection& m_db;
};

}  // namespace aftercare::store
