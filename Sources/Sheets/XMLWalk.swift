import Foundation
import FoundationXML

/// Walks an XML document with closures. Entities that a document declares, its own or from outside, are refused:
/// no workbook needs them, and they can be made to grow without end.
final class XMLWalk: NSObject, XMLParserDelegate {
    typealias Start = (_ name: String, _ attributes: [String: String]) throws(SheetError) -> Void
    typealias End = (_ name: String) throws(SheetError) -> Void

    private let start: Start
    private let end: End
    private let text: (String) -> Void
    private let part: String
    private var failure: SheetError?

    private init(part: String, start: @escaping Start, end: @escaping End, text: @escaping (String) -> Void) {
        (self.part, self.start, self.end, self.text) = (part, start, end, text)
    }

    /// - Parameter part: the document's name in its archive, for the message.
    /// - Throws: what a closure threw, or `SheetError.damaged` with the line where the XML breaks.
    static func walk(
        _ data: Data, part: String, start: @escaping Start, end: @escaping End = { _ throws(SheetError) in },
        text: @escaping (String) -> Void = { _ in }
    ) throws(SheetError) {
        let walk = XMLWalk(part: part, start: start, end: end, text: text)
        // As a stream: handed over whole, a document is refused from 10 MB on (libxml2's XML_MAX_LOOKUP_LIMIT).
        let parser = XMLParser(stream: InputStream(data: data))
        parser.shouldResolveExternalEntities = false
        parser.delegate = walk
        let whole = parser.parse()
        if let failure = walk.failure { throw failure }
        guard whole else { throw .damaged(detail: "\(part), line \(parser.lineNumber)") }
    }

    private func attempt(_ parser: XMLParser, _ work: () throws(SheetError) -> Void) {
        guard failure == nil else { return }
        do {
            try work()
        } catch {
            failure = error
            parser.abortParsing()
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        attempt(parser) { () throws(SheetError) in try start(name, attributes) }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        attempt(parser) { () throws(SheetError) in try end(name) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text(string) }

    func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
        attempt(parser) { () throws(SheetError) in throw .damaged(detail: "\(part), <!ENTITY \(name)>") }
    }

    func parser(
        _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?, systemID: String?
    ) {
        attempt(parser) { () throws(SheetError) in throw .damaged(detail: "\(part), <!ENTITY \(name)>") }
    }
}
