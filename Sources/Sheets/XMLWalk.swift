import Foundation
import FoundationXML

/// Walks an XML document with closures; entities from outside are never fetched.
final class XMLWalk: NSObject, XMLParserDelegate {
    private let start: (_ name: String, _ attributes: [String: String]) throws -> Void
    private let end: (_ name: String) throws -> Void
    private let text: (String) -> Void
    private var failure: (any Error)?

    private init(
        start: @escaping (String, [String: String]) throws -> Void, end: @escaping (String) throws -> Void,
        text: @escaping (String) -> Void
    ) {
        (self.start, self.end, self.text) = (start, end, text)
    }

    /// - Throws: what a closure threw, or `SheetError.damaged` with the line where the XML breaks.
    static func walk(
        _ data: Data, part: String, start: @escaping (String, [String: String]) throws -> Void,
        end: @escaping (String) throws -> Void, text: @escaping (String) -> Void
    ) throws {
        let walk = XMLWalk(start: start, end: end, text: text)
        let parser = XMLParser(data: data)
        parser.shouldResolveExternalEntities = false
        parser.delegate = walk
        let whole = parser.parse()
        if let failure = walk.failure { throw failure }
        guard whole else { throw SheetError.damaged(detail: "\(part), line \(parser.lineNumber)") }
    }

    private func attempt(_ parser: XMLParser, _ work: () throws -> Void) {
        do {
            try work()
        } catch {
            failure = failure ?? error
            parser.abortParsing()
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        attempt(parser) { try start(name, attributes) }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        attempt(parser) { try end(name) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text(string) }
}
