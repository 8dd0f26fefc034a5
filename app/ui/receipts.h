#pragma once

#include "app/core/state.h"

#include <algorithm>
#include <optional>

namespace aftercare::ui {

// How what was sent with this ticket ended; nullptr while it is not known.
inline const Receipt* receipt_of(const std::optional<Ticket>& ticket, const AppState& state)
{
    if (!ticket) return nullptr;
    const auto receipt = std::ranges::find(state.receipts, *ticket, &Receipt::ticket);
    return receipt == state.receipts.end() ? nullptr : &*receipt;
}

// Clears a form once the diary has it; a refusal keeps every word and says why. The receipt, when it came now.
template <class Form>
const Receipt* settle_form(Form& form, const AppState& state)
{
    const auto* receipt = receipt_of(form.saving, state);
    if (!receipt) return nullptr;
    form.saving.reset();
    if (receipt->outcome) form = {};
    else form.problem = receipt->outcome.error().what;
    return receipt;
}

}  // namespace aftercare::ui
