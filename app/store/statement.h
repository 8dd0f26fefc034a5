#pragma once

#include "app/base/id.h"
#include "app/base/result.h"
#include "app/base/time.h"
#include "app/domain/pain.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace aftercare::store {

enum class Step { Row, Done };  // never a bool: "no more rows" and "it broke" must not look alike

class Connection;

// One prepared statement. Statements live no longer than the call that needs them, so that no forgotten cursor holds
// back the write-ahead log.
class Statement {
public:
    // Compiled for this use alone; Connection::prepare gives one that is kept.
    static Result<Statement> prepare(sqlite3* db, std::string_view sql);

    // Starts over with these values for the parameters, in order; a Moment fills three, a list of SQLite's own values
    // as many as it holds. Refuses a wrong number.
    template <class... Args>
    Result<> bind_all(const Args&... args)
    {
        start_binding();
        (bind(args), ...);
        return finish_binding();
    }
    Result<Step> step();
    // For statements without rows that matter.
    Result<> run_to_end();

    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;                    // by byte count, so an embedded NUL survives
    std::span<const std::uint8_t> blob(int column) const;  // until the next step
    Instant instant(int column) const { return Instant{std::chrono::seconds{integer(column)}}; }
    Day day(int column) const { return Day{std::chrono::days{integer(column)}}; }
    // The name the query gives to the column.
    std::string column_name(int column) const;
    enum class Type { Null, Integer, Real, Text, Blob };
    Type type(int column) const;

private:
    friend class Connection;
    // Finalizes the statement, or hands it back to the connection it came from.
    struct LetGo {
        Connection* owner = nullptr;
        void operator()(sqlite3_stmt* statement) const;
    };

    explicit Statement(sqlite3_stmt* statement, Connection* owner = nullptr) : m_statement(statement, LetGo{owner}) {}

    void start_binding();
    void note(int code);
    Result<> finish_binding();
    void bind(std::nullptr_t);
    void bind(std::int64_t value);
    void bind(double value);
    void bind(std::string_view value);
    void bind(std::span<const std::uint8_t> value);
    void bind(const std::string& value) { bind(std::string_view(value)); }
    void bind(const char* value) { bind(std::string_view(value)); }
    void bind(bool value) { bind(std::int64_t{value ? 1 : 0}); }
    void bind(Instant value) { bind(std::int64_t{value.time_since_epoch().count()}); }
    void bind(Day value) { bind(std::int64_t{value.time_since_epoch().count()}); }
    void bind(LocalSecond value) { bind(std::int64_t{value.time_since_epoch().count()}); }
    void bind(Span value) { bind(std::int64_t{value.count()}); }
    void bind(PainLevel value) { bind(std::int64_t{value.value()}); }
    void bind(const Uuid& value) { bind(std::span<const std::uint8_t>(value.bytes())); }
    void bind(const Moment& value);
    void bind(const std::optional<Moment>& value);
    void bind(const std::vector<sqlite3_value*>& values);
    template <std::integral Number>
    void bind(Number value)
    {
        bind(static_cast<std::int64_t>(value));
    }
    template <class Tag>
    void bind(const Id<Tag>& value)
    {
        bind(value.value());
    }
    template <class T>
    void bind(const std::optional<T>& value)
    {
        if (value) bind(*value);
        else bind(nullptr);
    }

    std::unique_ptr<sqlite3_stmt, LetGo> m_statement;
    int m_bound = 0;
    int m_bind_error = 0;
};

// Runs statements without parameters, separated by semicolons.
Result<> execute(sqlite3* db, const std::string& sql);

// How many rows the last statement wrote.
int rows_written(const Connection& connection);

}  // namespace aftercare::store
