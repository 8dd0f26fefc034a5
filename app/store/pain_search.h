#pragma once

#include "app/domain/pain_filter.h"
#include "app/store/page.h"

namespace aftercare::store {

class Connection;
class Database;

// The search over notes and medicines.
class PainSearch {
public:
    explicit PainSearch(const Database& database);

    // Entries whose note or medicines hold every one of the words, in any case and accents; the last word may be a
    // beginning. The newest written first. Empty for no words.
    Result<std::vector<PainEntry>> find(std::string_view words, Page page = {});

    // Entries that everything in the filter holds for, words as above: those found by words the newest written first,
    // others the newest day first.
    Result<std::vector<PainEntry>> find(const PainFilter& filter, Page page = {});

    // Reads anew what has changed since the last search. find() does it too, but a diary that comes with very many
    // new notes takes its time.
    Result<> catch_up();

private:
    Connection& m_db;
};

}  // namespace aftercare::store
