#pragma once

#include "app/cli/page.h"
#include "app/domain/broken_row.h"

namespace aftercare::cli {

// What a list says of a row that cannot be read; `remove` is the verb that takes it away.
template <class AnyId>
void add_broken(Page& page, const std::string& noun, const BrokenRow<AnyId>& row, const std::string& remove)
{
    page.paragraph("This " + noun + " cannot be read. The others go on.");
    page.paragraph(row.what, 4);
    if (row.id) page.line("    Remove it with: aftercare " + remove + " " + row.id->text());
}

}  // namespace aftercare::cli
