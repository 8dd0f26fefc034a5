#pragma once

#include "app/domain/figure/skeleton.h"
#include "app/guidance/json_reader.h"

#include <initializer_list>

namespace aftercare::guidance {

// One value of a figure file, with its JSON pointer. Asking for what is not there gives a neutral answer; asking for
// the wrong type is reported as well, so that one reading finds everything.
class FigureNode {
public:
    FigureNode(const JsonValue* value, std::string pointer, Report& report)
        : m_value(value),
          m_pointer(std::move(pointer)),
          m_report(&report)
    {
    }

    bool present() const { return m_value != nullptr; }
    bool is_null() const { return m_value && m_value->as<std::monostate>(); }
    bool is_text() const { return m_value && m_value->as<std::string>(); }
    void problem(std::string what) const { m_report->add(m_pointer, std::move(what)); }

    FigureNode operator[](std::string_view name) const;
    std::vector<FigureNode> items() const;
    std::vector<std::pair<std::string, FigureNode>> members() const;
    // Reports every member that has another name.
    void only(std::initializer_list<std::string_view> names) const;

    double number(double otherwise) const;
    double number_between(double low, double high, double otherwise) const;
    std::size_t index_below(std::size_t count, std::size_t otherwise) const;
    bool flag(bool otherwise) const;
    std::string text() const;
    std::size_t choice(std::initializer_list<std::string_view> words, std::size_t otherwise) const;

    // [x, y, z], where null keeps the old number and a number alone replaces the first.
    figure::Vec vec(figure::Vec old) const;
    std::optional<figure::Vec> vec_if_present() const;
    // "chest", "kneeL"
    figure::Place place() const;
    // {"on": "thighL", "t": 0.5, "off": [0, 0, 0]}
    figure::Attachment attachment() const;

private:
    const JsonValue* m_value;
    std::string m_pointer;
    Report* m_report;
};

}  // namespace aftercare::guidance
