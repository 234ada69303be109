#!/usr/bin/env python3
"""Makes the workbooks of this folder anew: python3 make.py. Each shows what some program or some villain writes.

Only the standard library is used, so that every byte of them is stated here."""
import os, struct, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def archive(name, entries):
    path = os.path.join(HERE, name)
    with zipfile.ZipFile(path, "w") as file:
        for entry, content in entries:
            info = zipfile.ZipInfo(entry, (2027, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if entry == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(info, content)
    return path


def book(sheets, properties=""):
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}"{state} r:id="rId{n}"/>' for n, (name, state, _) in enumerate(sheets, 1))
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{REL}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1))
    return [
        ("xl/workbook.xml", f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{REL}">{properties}<sheets>{listed}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f"{HEAD}<Relationships>{relations}</Relationships>"),
    ] + [
        (f"xl/worksheets/sheet{n}.xml", f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>')
        for n, (_, _, rows) in enumerate(sheets, 1)
    ]


STYLES = f'''{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>
<numFmt numFmtId="164" formatCode="d\\-m\\-yyyy\\ h:mm;@"/><numFmt numFmtId="165" formatCode="0.0%"/>
<numFmt numFmtId="166" formatCode="_-&quot;dag&quot;* #,##0.00_s;[Red]-0.00"/><numFmt numFmtId="167" formatCode="[h]:mm"/>
<numFmt numFmtId="168" formatCode="[$-413]d mmmm yyyy"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>
<xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="49"/><xf numFmtId="168"/><xf numFmtId="20"/>
</cellXfs></styleSheet>'''
SHARED = f'''{HEAD}<sst xmlns="{MAIN}"><si><t>geheim</t></si><si><t>wat</t></si><si><t>waarde</t></si>
<si><r><t>Zo</t></r><r><rPr><b/></rPr><t xml:space="preserve">ë de Vries</t></r><rPh sb="0" eb="1"><t>zoo</t></rPh></si>
<si><t>regel 1_x000D_
regel 2 met _x005F_x0041_</t></si></sst>'''


def typed_book():
    cells = [
        ("gedeeld", '<c r="B{r}" t="s"><v>3</v></c>'),
        ("bijzonder", '<c r="B{r}" t="s"><v>4</v></c>'),
        ("ter plaatse", '<c r="B{r}" t="inlineStr"><is><r><t>Café</t></r><r><t> Bos</t></r></is></c>'),
        ("getal", '<c r="B{r}"><v>7.2</v></c>'),
        ("als tekst opgemaakt", '<c r="B{r}" s="6"><v>46113</v></c>'),
        ("datum", '<c r="B{r}" s="1"><v>46128</v></c>'),
        ("lange datum", '<c r="B{r}" s="7"><v>46128</v></c>'),
        ("moment", '<c r="B{r}" s="2"><v>46344.66597222222</v></c>'),
        ("tijd", '<c r="B{r}" s="8"><v>0.5</v></c>'),
        ("procent", '<c r="B{r}" s="3"><v>0.35</v></c>'),
        ("bedrag", '<c r="B{r}" s="4"><v>46113</v></c>'),
        ("uren", '<c r="B{r}" s="5"><v>1.5</v></c>'),
        ("waar", '<c r="B{r}" t="b"><v>1</v></c>'),
        ("fout", '<c r="B{r}" t="e"><f>B99/0</f><v>#DIV/0!</v></c>'),
        ("uitkomst", '<c r="B{r}"><f>3*4</f><v>12</v></c>'),
        ("uitkomst in tekst", '<c r="B{r}" t="str"><f>A1&amp;"!"</f><v>wat!</v></c>'),
        ("lege uitkomst", '<c r="B{r}" t="str"><f>""</f><v></v></c>'),
        ("niet berekend", '<c r="B{r}"><f>Hoe groei ik zonder mezelf voorbij te lopen?</f><v></v></c>'),
    ]
    rows = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row>'
    for n, (label, cell) in enumerate(cells, 3):  # row 2 stays empty, and is not in the file
        rows += f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{label}</t></is></c>{cell.format(r=n)}</row>'
    rows += '<row r="1048576" s="1"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>'
    hidden = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    sheets = [("Lijsten", ' state="hidden"', hidden), ("Leeg", "", ""), ("Invoer", "", rows), ("Toelichting", "", hidden)]
    archive("typen.xlsx", book(sheets) + [("xl/styles.xml", STYLES), ("xl/sharedStrings.xml", SHARED)])


def prefixed_book():
    """As the Open XML SDK writes: a prefix on every element, absolute targets; and dates from 1904."""
    archive("voorvoegsel-1904.xlsx", [
        ("xl/workbook.xml", f'<x:workbook xmlns:x="{MAIN}" xmlns:q="{REL}"><x:workbookPr date1904="1"/>'
            '<x:sheets><x:sheet name="Blad" sheetId="7" q:id="R1"/></x:sheets></x:workbook>'),
        ("xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="R1" Target="/xl/w/a.xml"/></Relationships>'),
        ("xl/styles.xml", f'<x:styleSheet xmlns:x="{MAIN}"><x:cellXfs><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>'),
        ("xl/w/a.xml", f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>dag</x:t></x:is>'
            '</x:c></x:row><x:row><x:c s="0"><x:v>44666</x:v></x:c></x:row></x:sheetData></x:worksheet>'),
    ])


ODF = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in
    [("office", "office"), ("table", "table"), ("text", "text"), ("style", "style")]) \
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def typed_ods():
    def cell(attributes, text=""):
        return f"<table:table-cell {attributes}>{text and f'<text:p>{text}</text:p>'}</table:table-cell>"

    def value(kind, attribute, shown):
        return cell(f'office:value-type="{kind}" calcext:value-type="{kind}" {attribute}', shown)

    def text(content):
        return cell('office:value-type="string"', content)

    cells = [
        ("opmaak", value("string", "", 'Zo<text:span>ë</text:span> de<text:s text:c="2"/>Vries')),
        ("twee regels", f'<table:table-cell office:value-type="string"><office:annotation><text:p>let op</text:p>'
            "</office:annotation><text:p>regel 1</text:p><text:p>regel 2</text:p></table:table-cell>"),
        ("koppeling", value("string", "", '<text:a>post@bedrijf.example</text:a>')),
        ("getal", value("float", 'office:value="7.2"', "7,2")),
        ("bedrag", value("currency", 'office:value="4353000"', "€ 4.353.000")),
        ("procent", value("percentage", 'office:value="0.35"', "35,0%")),
        ("datum", value("date", 'office:date-value="2026-04-16"', "16-04-26")),
        ("moment", value("date", 'office:date-value="2026-11-18T15:59:00"', "18-11-26 15:59")),
        ("tijd", value("time", 'office:time-value="PT09H30M00S"', "09:30:00")),
        ("waar", value("boolean", 'office:boolean-value="true"', "WAAR")),
        ("fout", cell('table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"', "#DEEL/0!")),
        ("uitkomst", value("float", 'table:formula="of:=3*4" office:value="12"', "12")),
        ("niet berekend", cell('table:formula="of:=Hoe groei ik?"')),
        ("drie keer", cell('table:number-columns-repeated="3" office:value-type="string"', "x")),
        ("verderop", '<table:table-cell table:number-columns-repeated="2"/>' + text("ver")),
        ("bedekt", cell('table:number-columns-spanned="2" office:value-type="string"', "breed")
            + '<table:covered-table-cell office:value-type="string"><text:p>weg</text:p></table:covered-table-cell>'),
    ]
    row = lambda content, more="": f"<table:table-row{more}>{content}</table:table-row>"
    rows = row(text("wat") + text("waarde")) + row("<table:table-cell/>", ' table:number-rows-repeated="2"')
    rows += "".join(row(text(label) + content + '<table:table-cell table:number-columns-repeated="1020"/>') for label, content in cells)
    rows += row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048500"')
    table = lambda name, content, style="s": f'<table:table table:name="{name}" table:style-name="{style}">{content}</table:table>'
    body = table("Lijsten", row(text("geheim")), "verborgen") + table("Leeg", "") + table("Invoer", rows)
    body += table("\'file:///ander.ods\'#$Blad1", "<table:table-source/>" + row(text("kopie"))) + table("Uitleg", row(text("x")))
    styles = '<style:style style:name="s"><style:table-properties table:display="true"/></style:style>' \
        '<style:style style:name="verborgen"><style:table-properties table:display="false"/></style:style>'
    content = f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>" \
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    archive("typen.ods", [("mimetype", ODS), ("content.xml", HEAD + content)])


def hostile():
    spaces = HEAD + f'<worksheet xmlns="{MAIN}">' + " " * (65 * 1024 * 1024) + "</worksheet>"
    bomb = book([("Blad", "", "")])[:2] + [("xl/worksheets/sheet1.xml", spaces)]
    archive("bom.xlsx", bomb)
    laughs = '<!DOCTYPE w [<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row>'
    archive("entiteiten.xlsx", book([("Blad", "", "")])[:2] + [
        ("xl/worksheets/sheet1.xml", laughs + f'<worksheet xmlns="{MAIN}"><sheetData>{cell}</sheetData></worksheet>')])
    far = "".join(f'<row r="{n}"><c r="ALL{n}" t="b"><v>1</v></c></row>' for n in range(1, 2101))
    archive("te-veel-cellen.xlsx", book([("Blad", "", far)]))
    archive("te-breed.xlsx", book([("Blad", "", '<row r="1"><c r="XFD1"><v>1</v></c></row>')]))
    archive("te-lang.xlsx", book([("Blad", "", '<row r="1000000"><c r="A1000000"><v>1</v></c></row>')]))
    repeated = '<table:table-row table:number-rows-repeated="199999"><table:table-cell office:value-type="boolean" ' \
        'office:boolean-value="true" table:number-columns-repeated="999"/></table:table-row>'
    archive("herhaald.ods", [("mimetype", ODS), ("content.xml", f"<office:document-content {ODF}><office:body>"
        f'<office:spreadsheet><table:table table:name="Blad">{repeated}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>")])
    archive("wachtwoord.ods", [("mimetype", ODS), ("content.xml", bytes(range(256))), ("META-INF/manifest.xml",
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml">'
        "<m:encryption-data/></m:file-entry></m:manifest>")])
    archive("brief.odt", [("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", f"<office:document-content {ODF}/>")])
    # The directory and the entry both say it is smaller than it is.
    path = archive("leugen.xlsx", book([("Blad", "", '<row r="1"><c r="A1" t="b"><v>1</v></c></row>')]))
    data = bytearray(open(path, "rb").read())
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = -1
        while (place := data.find(signature, place + 1)) >= 0:
            size = struct.unpack_from("<I", data, place + offset)[0]
            struct.pack_into("<I", data, place + offset, size - 20)
    open(path, "wb").write(data)


typed_book()
prefixed_book()
typed_ods()
hostile()
