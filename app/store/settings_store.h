#pragma once

#include "app/domain/settings.h"

#include <vector>

namespace aftercare::store {

class Connection;
class Database;

// What the diary says, with the default for every setting it does not hold or holds wrongly.
struct LoadedSettings {
    Settings settings;
    std::vector<Error> problems;  // one Corrupt for each setting that was unknown or broken
};

class SettingsStore {
public:
    explicit SettingsStore(const Database& database);

    Result<LoadedSettings> load() const;
    // Writes only what differs from the diary, in one transaction unless one is open already.
    Result<> save(const Settings& settings, Instant now);

private:
    Connection& m_db;
};

}  // namespace aftercare::store
