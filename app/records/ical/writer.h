#pragma once

#include "app/domain/calendar.h"
#include "app/records/ical/parts.h"

#include <map>
#include <set>

namespace aftercare::records {

// Puts one calendar together, beside what earlier ones said.
class Writer {
public:
    Writer(const Zone& zone, Instant now, const std::vector<ExportedEvent>& earlier);

    // The zone stands before the events, from the first of them on.
    void add_zone(Instant from);

    // An event is begun, filled and then finished.
    icalcomponent* begin(const std::string& uid, const std::string& kind, const std::string& title);
    static void add(icalcomponent* event, icalproperty* property) { icalcomponent_add_property(event, property); }
    // A wall-clock time here. In UTC are a time that the clock shows twice, and that readers would take for different
    // moments, and one that was noted in another zone.
    void start(icalcomponent* event, const Moment& at) const;
    void end(icalcomponent* event, const Moment& at) const;
    static void alarm(icalcomponent* event, const std::string& words, Span before);
    // `changed_at` is when its row was last written.
    void finish(icalcomponent* event, Instant changed_at);

    // An event of earlier files that is not in this one, and still holds.
    void keep(const std::string& uid) { m_kept.insert(uid + uid_end); }
    // What earlier files said and no longer holds is cancelled; a calendar takes it out by that.
    void cancel_gone();

    std::string text() const;
    std::size_t cancelled() const { return m_cancelled; }
    // What this file says of its events.
    std::vector<ExportedEvent> said() const;

private:
    void set_version(icalcomponent* event, const ExportedEvent& said);
    void cancel(ExportedEvent event);
    void add_time(icalcomponent* event, icalproperty* (*make)(icaltimetype), const Moment& at) const;

    const Zone& m_zone;
    Instant m_now;
    ComponentOwner m_calendar;
    std::map<std::string, ExportedEvent> m_earlier, m_said;
    std::set<std::string> m_kept;
    std::size_t m_cancelled = 0;
};

}  // namespace aftercare::records
