// tests of Post
