#pragma once

#include "app/domain/pain.h"
#include "app/store/statement.h"

namespace aftercare::store {

// Reads the row a statement stands on, and refuses every value that breaks the rules of its column as Corrupt, naming
// table, row and column (never the value). The first column must be the row's id.
class Row {
public:
    Row(const Statement& statement, std::string_view table) : m_statement(statement), m_table(table) {}

    template <class AnyId>
    Result<AnyId> id(int column = 0) const
    {
        TRY_LET(value, uuid(column));
        return AnyId(value);
    }
    Result<std::int64_t> integer(int column, std::int64_t low, std::int64_t high) const;
    Result<std::string> text(int column) const;
    Result<Day> day(int column) const;
    Result<Instant> instant(int column) const;
    Result<LocalSecond> local(int column) const;
    Result<Moment> moment(int first_column) const;  // of three
    Result<PainLevel> level(int column) const;
    Result<std::optional<PainLevel>> optional_level(int column) const;

    // One item per line; `parse` makes an optional item from a line.
    template <class Item, class Parse>
    Result<std::vector<Item>> list(int column, const Parse& parse) const
    {
        TRY_LET(lines, this->lines(column));
        std::vector<Item> items;
        for (const auto& line : lines) {
            const std::optional<Item> item = parse(line);
            if (!item) return broken(column);
            items.push_back(*item);
        }
        return items;
    }
    template <class AnyTerm>
    Result<std::vector<AnyTerm>> terms(int column) const
    {
        return list<AnyTerm>(column, [](const std::string& line) { return AnyTerm::from(line); });
    }
    Result<std::vector<std::string>> lines(int column) const;

    bool is_null(int column) const { return m_statement.is_null(column); }
    // The word a key column holds; `parse` makes an optional value from it.
    template <class Value, class Parse>
    Result<Value> keyed(int column, const Parse& parse) const
    {
        TRY_LET(key, text(column));
        const std::optional<Value> value = parse(key);
        if (!value) return broken(column);
        return *value;
    }
    Failure broken(int column) const;

private:
    Result<Uuid> uuid(int column) const;

    const Statement& m_statement;
    std::string_view m_table;
};

// A list as it is stored. Invalid for an item that is empty or has more than one line, which could not be read back.
Result<std::string> as_lines(const std::vector<std::string>& items);

template <class AnyTerm>
std::string as_lines(const std::vector<AnyTerm>& terms)
{
    std::string text;
    for (const auto term : terms) {
        if (!text.empty()) text += '\n';
        text += term.key();
    }
    return text;
}

}  // namespace aftercare::store
