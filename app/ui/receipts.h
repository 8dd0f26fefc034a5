#pragma once

#include "app/core/state.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace aftercare::ui {

// How what was sent with this ticket ended; nullptr while it is not known.
inline const Receipt* receipt_of(const std::optional<Ticket>& ticket, const AppState& state)
{
    if (!ticket) return nullptr;
    const auto receipt = std::ranges::find(state.receipts, *ticket, &Receipt::ticket);
    return receipt == state.receipts.end() ? nullptr : &*receipt;
}

// Gives the form to another one; what was typed for a new one comes back afterwards.
template <class Form>
void lend_form(Form& form)
{
    auto typed = form.editing ? std::move(form.set_aside) : std::optional(std::move(form.draft));
    form = {};
    form.set_aside = std::move(typed);
}

// Empties the form, for what was set aside where there is anything.
template <class Form>
void leave_form(Form& form)
{
    auto left = std::exchange(form, {});
    if constexpr (requires { left.set_aside; })
        if (left.set_aside) form.draft = std::move(*left.set_aside);
}

// Leaves a form once the diary has it; a refusal keeps every word and says why. The receipt, when it came now.
template <class Form>
const Receipt* settle_form(Form& form, const AppState& state)
{
    const auto* receipt = receipt_of(form.saving, state);
    if (!receipt) return nullptr;
    form.saving.reset();
    if (receipt->outcome) leave_form(form);
    else form.problem = receipt->outcome.error().what;
    return receipt;
}

}  // namespace aftercare::ui
