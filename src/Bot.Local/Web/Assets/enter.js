// The cookie is set by now. A redirect from another site would not carry it; a step taken by the page itself does.
location.replace(document.getElementById("way-on").href);
