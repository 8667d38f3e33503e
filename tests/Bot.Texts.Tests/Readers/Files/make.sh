#!/usr/bin/env bash
# Makes the files in this folder from the three texts of our own, harbour.md, phare.md and rooms.md, with other people's
# software. They are committed; this is only run again when a text changes. Debian packages: pandoc, libreoffice-writer-nogui,
# chromium, qpdf, zip, hyphen-en-us, hyphen-fr, fonts-liberation, fonts-dejavu-core.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$@" >/dev/null 2>&1; }

# A look for LibreOffice: running head, page number, hyphenation, justified lines; $2 columns, $3 points.
look() {
  rm -rf "$work/look" && mkdir "$work/look"
  pandoc --print-default-data-file reference.odt >"$work/look/base.odt"
  (cd "$work/look" && unzip -q base.odt && rm base.odt)
  sed -i -e "s|<style:footnote-sep |<style:columns fo:column-count=\"$2\" fo:column-gap=\"0.3in\"/><style:footnote-sep |" \
    -e 's|<style:header-style />|<style:header-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-bottom="0.15in"/></style:header-style>|' \
    -e 's|<style:footer>|<style:header><text:p text:style-name="Header">A running head of the journal, 2026</text:p></style:header><style:footer>|' \
    -e "s|fo:hyphenate=\"false\"|fo:hyphenate=\"true\"|" -e "s|fo:font-size=\"12pt\"|fo:font-size=\"$3pt\"|" \
    -e 's|<style:paragraph-properties fo:hyphenation-ladder-count="no-limit"|<style:paragraph-properties fo:text-align="justify" fo:hyphenation-ladder-count="no-limit"|' \
    "$work/look/styles.xml"
  (cd "$work/look" && zip -q -r -X "$work/$1.odt" mimetype .)
}
look plain 1 12
look columns 2 10

# Notes at the foot of the page become notes at the end of the text.
to_endnotes() {
  rm -rf "$work/end" && mkdir "$work/end"
  (cd "$work/end" && unzip -q "$1" && sed -i 's/text:note-class="footnote"/text:note-class="endnote"/g' content.xml && zip -q -r -X "$2" mimetype .)
}

pandoc harbour.md --reference-doc="$work/plain.odt" -o "$work/harbour.odt"
pandoc phare.md -M lang=fr-FR --reference-doc="$work/columns.odt" -o "$work/phare.odt"
pandoc rooms.md --reference-doc="$work/plain.odt" -o "$work/rooms-footnotes.odt"
to_endnotes "$work/rooms-footnotes.odt" "$work/rooms.odt"

for text in harbour phare rooms; do
  office docx --outdir "$work" "$work/$text.odt" && mv "$work/$text.docx" "$text.libreoffice.docx"
  office pdf --outdir "$work" "$work/$text.odt" && mv "$work/$text.pdf" "$text.libreoffice.pdf"
  office html:HTML --outdir "$work" "$work/$text.odt" && mv "$work/$text.html" "$text.libreoffice.html"
  office epub --outdir "$work" "$work/$text.odt" && mv "$work/$text.epub" "$text.libreoffice.epub"
  pandoc $text.md -o $text.pandoc.docx
  pandoc $text.md -s --metadata pagetitle="$(head -1 $text.md | cut -c3-)" -t html5 -o $text.pandoc.html
  pandoc $text.md -M title="$(head -1 $text.md | cut -c3-)" -o $text.pandoc.epub
  pandoc $text.md -t plain --wrap=none -o $text.pandoc.txt
done
pandoc harbour.md -t gfm --wrap=none -o harbour.gfm.md
pandoc phare.md -t commonmark_x-smart --columns=72 -o phare.commonmark.md
pandoc rooms.md -t markdown-smart --columns=72 -o rooms.pandoc.md

# A saved article: the text in the middle of a site.
for text in harbour rooms; do
  { cat site-before.html; pandoc $text.md -t html4; cat site-after.html; } >$text.saved.html
done

# Printed by a browser: one in one column, one in two with words divided where the soft hyphens are, one as the site prints it.
print() { chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$2" "file://$1" >/dev/null 2>&1; }
pandoc harbour.md -s --metadata pagetitle=harbour -t html5 -o "$work/harbour.html" && print "$work/harbour.html" harbour.chromium.pdf
pandoc phare.md -s --metadata pagetitle=phare -H columns.css.html -t html5 -o "$work/phare.html"
sed -i 's/\([[:alpha:]]\{4\}\)\([bcdfglmnprst][aeiouéè][[:alpha:]]\{3\}\)/\1\&shy;\2/g' "$work/phare.html"
print "$work/phare.html" phare.chromium.pdf
chromium --headless --no-sandbox --disable-gpu --print-to-pdf=rooms.chromium.pdf "file://$PWD/rooms.saved.html" >/dev/null 2>&1

# One with a password.
qpdf --encrypt secret owner 256 -- harbour.libreoffice.pdf hostile/encrypted.pdf
