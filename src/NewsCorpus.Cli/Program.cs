Console.Error.WriteLine("newscorpus");
return 2;
