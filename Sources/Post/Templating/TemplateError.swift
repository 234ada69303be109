/// What is wrong with a template: which one, in which line.
package enum TemplateError: Error, Hashable, Sendable {
    case missing(template: String)
    /// A placeholder that this template is given no value for.
    case unknownPlaceholder(template: String, line: Int, name: String)
    /// The first line does not say the subject.
    case noSubject(template: String)
    /// A section that is not closed, and the like.
    case syntax(template: String, detail: String)
}
