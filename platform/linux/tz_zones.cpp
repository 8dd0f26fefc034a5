#include "platform/linux/tz_zones.h"

#include <date/tz.h>

#include <cstdlib>
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
    std::error_code ignored;
    const auto link = std::filesystem::read_symlink("/etc/localtime", ignored).string();
    const auto zone = named(zone_name_from(std::getenv("TZ"), link, first_line_of("/etc/timezone")));
    return zone ? *zone : std::make_shared<const Utc>();
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
