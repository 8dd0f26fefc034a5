#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aftercare::cli {

// Text for people, set for a terminal of a given width. Control characters of what is printed become spaces, so that
// nothing recorded can steer the terminal.
class Page {
public:
    using Row = std::vector<std::string>;

    explicit Page(int width) : m_width(width) {}

    int width() const { return m_width; }

    // One line as it is, however long.
    void line(std::string_view text);
    void blank() { m_text += '\n'; }
    void heading(std::string_view text);
    // Wrapped between words; every line stands `indent` columns in, the first begins with `mark`.
    void paragraph(std::string_view text, int indent = 0, std::string_view mark = "");
    void list(const std::vector<std::string>& items, std::string_view mark = "- ");
    // "Label  words", the words wrapped beside the label; nothing when there are no words.
    void field(std::string_view label, std::string_view words, int label_width = 12);
    // Columns two spaces apart; the words of column `wrapped` are wrapped into what the others leave; where that is
    // little, the widest of them is wrapped as well.
    void table(const std::vector<Row>& rows, std::size_t wrapped);

    const std::string& text() const { return m_text; }

private:
    int m_width;
    std::string m_text;
};

// The columns that text takes in a terminal, one for each character.
int columns_of(std::string_view text);

}  // namespace aftercare::cli
