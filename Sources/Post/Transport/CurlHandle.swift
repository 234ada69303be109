import CCurl
import CCurlShim
import Foundation

/// libcurl must be started once, before anything else of it.
enum CurlLibrary {
    private static let started: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    static func start() { _ = started }
}

/// The one owner of a libcurl transfer, whose connection stays open from one transfer to the next.
final class CurlHandle {
    let raw: UnsafeMutableRawPointer?
    private var lists: [UnsafeMutablePointer<curl_slist>?] = []

    init() {
        CurlLibrary.start()
        raw = curl_easy_init()
        // A name looked up with a timeout must not use signals, which other threads would get.
        set(CURLOPT_NOSIGNAL, 1)
    }

    deinit {
        curl_easy_cleanup(raw)
        for list in lists { curl_slist_free_all(list) }
    }

    func set(_ option: CURLoption, _ value: Int) { curl_set_long(raw, option, value) }
    func set(_ option: CURLoption, _ value: String) { curl_set_text(raw, option, value) }
    func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) { curl_set_pointer(raw, option, pointer) }
    func set(_ option: CURLoption, _ callback: curl_write_callback?) { curl_set_data_callback(raw, option, callback) }

    /// The list lives as long as the handle, or until the next one.
    func set(_ option: CURLoption, _ values: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for value in values { list = curl_slist_append(list, value) }
        curl_set_list(raw, option, list)
        for old in lists { curl_slist_free_all(old) }
        lists = [list]
    }

    /// How a server is reached: in private, after it proved who it is, and logged in.
    func set(_ server: MailServer) {
        set(CURLOPT_USE_SSL, server.security == .none ? 0 : 3)  // CURLUSESSL_ALL
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        if !server.authority.isEmpty { set(CURLOPT_CAINFO, server.authority) }
        if !server.user.isEmpty {
            set(CURLOPT_USERNAME, server.user)
            set(CURLOPT_PASSWORD, server.password)
        }
        set(CURLOPT_CONNECTTIMEOUT, min(30, server.timeoutSeconds))
        set(CURLOPT_TIMEOUT, server.timeoutSeconds)
    }

    func perform() -> CURLcode { curl_easy_perform(raw) }

    var responseCode: Int { curl_get_long(raw, CURLINFO_RESPONSE_CODE) }

    static func words(_ code: CURLcode) -> String { String(cString: curl_easy_strerror(code)) }
}
