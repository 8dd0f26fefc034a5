#include "platform/linux/tz_zones.h"

#include <date/tz.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>

namespace aftercare {
namespace {

class Utc final : public Zone {
public:
    std::string name() const override { return "UTC"; }
    std::chrono::seconds offset_at(Instant) const override { return {}; }
    Instant to_instant(LocalSecond local) const override { return Instant{local.time_since_epoch()}; }
};

class TzZone final : public Zone {
public:
    TzZone(std::string name, const date::time_zone& zone) : m_name(std::move(name)), m_zone(zone) {}

    std::string name() const override { return m_name; }
    std::chrono::seconds offset_at(Instant at) const override { return m_zone.get_info(at).offset; }

    Instant to_instant(LocalSecond local) const override
    {
        const auto info = m_zone.get_info(date::local_seconds{local.time_since_epoch()});
        if (info.result == date::local_info::nonexistent) return info.second.begin;
        return Instant{local.time_since_epoch() - info.first.offset};  // of two, the first
    }

private:
    std::string m_name;
    const date::time_zone& m_zone;
};

// The zone whose rules TZ itself writes out, "CET-1CEST,M3.5.0,M10.5.0/3", as the C library reads them.
class WrittenZone final : public Zone {
public:
    explicit WrittenZone(std::string text) : m_text(std::move(text)) { ::tzset(); }

    std::string name() const override { return m_text; }

    std::chrono::seconds offset_at(Instant at) const override
    {
        const std::time_t seconds = at.time_since_epoch().count();
        std::tm local{};
        return std::chrono::seconds{::localtime_r(&seconds, &local) ? local.tm_gmtoff : 0};
    }

    Instant to_instant(LocalSecond local) const override
    {
        Instant before{local.time_since_epoch() - std::chrono::days{1}};
        Instant after{local.time_since_epoch() + std::chrono::days{1}};
        for (const auto offset : {offset_at(before), offset_at(after)})
            if (const Instant at{local.time_since_epoch() - offset}; offset_at(at) == offset) return at;
        // Skipped: the clock changes between the two.
        const auto old = offset_at(before);
        while (after - before > std::chrono::seconds{1}) {
            const auto middle = before + (after - before) / 2;
            (offset_at(middle) == old ? before : after) = middle;
        }
        return after;
    }

private:
    std::string m_text;
};

// Whether a name of at least three letters, or anything between <>, is followed by an offset.
bool writes_out_rules(std::string_view tz)
{
    const bool is_quoted = tz.starts_with('<');
    const auto is_letter = [](unsigned char one) { return std::isalpha(one) != 0; };
    const auto* const after_letters = std::ranges::find_if_not(tz, is_letter);
    const auto name_end = is_quoted ? tz.find('>') : static_cast<std::size_t>(after_letters - tz.begin());
    if (name_end >= tz.size() || name_end < 3) return false;
    auto offset = tz.substr(name_end + (is_quoted ? 1 : 0));
    if (offset.starts_with('+') || offset.starts_with('-')) offset.remove_prefix(1);
    return !offset.empty() && std::isdigit(static_cast<unsigned char>(offset.front())) != 0;
}

std::string after_zoneinfo(std::string_view path)
{
    constexpr std::string_view folder = "zoneinfo/";
    const auto at = path.rfind(folder);
    return at == std::string_view::npos ? "" : std::string(path.substr(at + folder.size()));
}

std::string first_line_of(const char* path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

}  // namespace

std::string zone_name_from(const char* tz, std::string_view localtime, std::string_view timezone)
{
    if (tz) {
        std::string_view chosen = tz;
        if (chosen.starts_with(':')) chosen.remove_prefix(1);
        return chosen.starts_with('/') ? after_zoneinfo(chosen) : std::string(chosen);
    }
    const auto linked = after_zoneinfo(localtime);
    return linked.empty() ? std::string(timezone) : linked;
}

std::shared_ptr<const Zone> TzZones::local() const
{
    const auto zone = chosen();
    return zone ? *zone : std::make_shared<const Utc>();
}

std::string TzZones::trouble() const
{
    const auto zone = chosen();
    return zone ? "" : zone.error().what;
}

// A computer that says nothing of a zone lives in UTC; so does the C library with an empty TZ.
Result<std::shared_ptr<const Zone>> TzZones::chosen() const
{
    std::error_code ignored;
    const char* const tz = std::getenv("TZ");
    const auto link = std::filesystem::read_symlink("/etc/localtime", ignored).string();
    const auto name = zone_name_from(tz, link, first_line_of("/etc/timezone"));
    if (name.empty()) {
        const bool says_nothing = tz ? *tz == '\0' : !std::filesystem::exists("/etc/localtime", ignored);
        if (says_nothing) return named("UTC");
        return fail(ErrorKind::NotFound, "The time zone of this computer has no name. Choose one in its settings.");
    }
    auto known = named(name);
    if (!known && tz && writes_out_rules(tz)) return std::shared_ptr<const Zone>(std::make_shared<WrittenZone>(tz));
    return known;
}

Result<std::shared_ptr<const Zone>> TzZones::named(std::string_view name) const
{
    if (name == "UTC") return std::shared_ptr<const Zone>(std::make_shared<const Utc>());
    try {
        const auto* zone = date::locate_zone(name);
        zone->get_info(Instant{});  // read now, so that a broken file is found here
        return std::shared_ptr<const Zone>(std::make_shared<const TzZone>(std::string(name), *zone));
    } catch (const std::exception&) {  // date throws for an unknown name and for missing tzdata
        return fail(ErrorKind::NotFound, "This computer does not know the time zone " + std::string(name) +
                                             ". Install the tzdata package, or choose another zone.");
    }
}

}  // namespace aftercare
