// The line with its completions: a combobox as screen readers and keyboards expect one.
export const complete = (line, list) => {
    let choices = [];
    let chosen = -1;
    let asked = 0;

    const close = () => {
        list.hidden = true;
        chosen = -1;
        line.setAttribute("aria-expanded", "false");
        line.removeAttribute("aria-activedescendant");
    };

    const choose = (index) => {
        chosen = index;
        [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
        if (index < 0) line.removeAttribute("aria-activedescendant");
        else {
            line.setAttribute("aria-activedescendant", `choice-${index}`);
            list.children[index].scrollIntoView({ block: "nearest" });
        }
    };

    const take = (index) => {
        const { start, text } = choices[index];
        const after = line.value.slice(line.selectionStart);
        line.value = line.value.slice(0, start) + text + after;
        line.selectionStart = line.selectionEnd = start + text.length;
        line.focus();
        close();
        if (text.endsWith(" ") || text.endsWith(":")) look();
    };

    const show = () => {
        list.replaceChildren(
            ...choices.map(({ text, detail }, index) => {
                const item = document.createElement("li");
                item.id = `choice-${index}`;
                item.setAttribute("role", "option");
                item.setAttribute("aria-selected", "false");
                item.textContent = text.trim();
                if (detail) {
                    const small = document.createElement("small");
                    small.textContent = detail;
                    item.append(small);
                }
                item.addEventListener("mousedown", (event) => {
                    event.preventDefault();
                    take(index);
                });
                return item;
            }),
        );
        list.hidden = choices.length === 0;
        line.setAttribute("aria-expanded", String(choices.length > 0));
    };

    const look = async () => {
        const typed = line.value.slice(0, line.selectionStart);
        const mine = ++asked;
        if (!typed.startsWith("/")) return close();
        try {
            const response = await fetch(`/room/complete?line=${encodeURIComponent(typed)}`);
            if (!response.ok || mine !== asked) return;
            choices = await response.json();
            close();
            show();
        } catch {
            close();
        }
    };

    line.addEventListener("input", look);
    line.addEventListener("blur", close);
    line.form.addEventListener("submit", () => {
        asked++;
        close();
    });
    line.addEventListener("keydown", (event) => {
        if (list.hidden) return;
        const last = choices.length - 1;
        if (event.key === "ArrowDown") choose(chosen >= last ? 0 : chosen + 1);
        else if (event.key === "ArrowUp") choose(chosen <= 0 ? last : chosen - 1);
        else if (event.key === "Escape") close();
        else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) take(chosen);
        else return;
        event.preventDefault();
    });
};
